import type { Rule } from '../rule';
import { answerfileAdaptersectionsMissing } from './answerfile-adaptersections-missing';
import { answerfileAutousers } from './answerfile-autousers';
import { answerfileBindingOrder } from './answerfile-binding-order';
import { answerfileBindingUnknownId } from './answerfile-binding-unknown-id';
import { answerfileDefaultComponents } from './answerfile-default-components';
import { answerfileDuplicateKey } from './answerfile-duplicate-key';
import { answerfileDuplicateSection } from './answerfile-duplicate-section';
import { answerfileGlobalKeyShadows } from './answerfile-global-key-shadows';
import { answerfileInfidMismatch } from './answerfile-infid-mismatch';
import { answerfileInfidMissing } from './answerfile-infid-missing';
import { answerfileInftorunBeforeEmptyInf } from './answerfile-inftorun-before-empty-inf';
import { answerfileInftorunFieldCount } from './answerfile-inftorun-field-count';
import { answerfileInftorunInfMissing } from './answerfile-inftorun-inf-missing';
import { answerfileInftorunMisplaced } from './answerfile-inftorun-misplaced';
import { answerfileInftorunPath } from './answerfile-inftorun-path';
import { answerfileInftorunSectionMissing } from './answerfile-inftorun-section-missing';
import { answerfileInlineComment } from './answerfile-inline-comment';
import { answerfileInvalidValue } from './answerfile-invalid-value';
import { answerfileJoinExclusive } from './answerfile-join-exclusive';
import { answerfileMacFormat } from './answerfile-mac-format';
import { answerfileMisfiledComponent } from './answerfile-misfiled-component';
import { answerfileMissingUnattended } from './answerfile-missing-unattended';
import { answerfileNameserviceProtocol } from './answerfile-nameservice-protocol';
import { answerfileNetadapterSingular } from './answerfile-netadapter-singular';
import { answerfileNetocOff } from './answerfile-netoc-off';
import { answerfileNetworkingMissing } from './answerfile-networking-missing';
import { answerfileNt4Attended } from './answerfile-nt4-attended';
import { answerfileNt4ComponentId } from './answerfile-nt4-component-id';
import { answerfileNt4NetworkSection } from './answerfile-nt4-network-section';
import { answerfileNt4ParamsMissing } from './answerfile-nt4-params-missing';
import { answerfileNt4RasStatic } from './answerfile-nt4-ras-static';
import { answerfileNwclientExclusive } from './answerfile-nwclient-exclusive';
import { answerfileOembootfilesMissing } from './answerfile-oembootfiles-missing';
import { answerfileOemdllMisplaced } from './answerfile-oemdll-misplaced';
import { answerfileOemdllRelative } from './answerfile-oemdll-relative';
import { answerfileOemdllWithInftorun } from './answerfile-oemdll-with-inftorun';
import { answerfileOemsectionMissing } from './answerfile-oemsection-missing';
import { answerfileOemsectionName } from './answerfile-oemsection-name';
import { answerfileParamsMissing } from './answerfile-params-missing';
import { answerfileParamsName } from './answerfile-params-name';
import { answerfileParamsUnused } from './answerfile-params-unused';
import { answerfilePciTriplet } from './answerfile-pci-triplet';
import { answerfilePlainPassword } from './answerfile-plain-password';
import { answerfileProductEntry } from './answerfile-product-entry';
import { answerfileProductkeyProduct } from './answerfile-productkey-product';
import { answerfileRequiredKeyMissing } from './answerfile-required-key-missing';
import { answerfileRoutertypeMissing } from './answerfile-routertype-missing';
import { answerfileSpecifictoMissing } from './answerfile-specificto-missing';
import { answerfileSpecifictoUnknown } from './answerfile-specificto-unknown';
import { answerfileTargetpathDrive } from './answerfile-targetpath-drive';
import { answerfileTcpipMaskCount } from './answerfile-tcpip-mask-count';
import { answerfileTcpipStaticIncomplete } from './answerfile-tcpip-static-incomplete';
import { answerfileUnknownKey } from './answerfile-unknown-key';
import { answerfileUnknownSection } from './answerfile-unknown-section';
import { answerfileUnquotedSpecial } from './answerfile-unquoted-special';

/** The rules for AnswerFiles, in the order of their documentation: the file, its sections, keys and values, then the chain. */
export const answerfileRules: readonly Rule[] = [
  answerfileMissingUnattended,
  answerfileRequiredKeyMissing,
  answerfileUnknownSection,
  answerfileDuplicateSection,
  answerfileDuplicateKey,
  answerfileUnknownKey,
  answerfileInvalidValue,
  answerfileUnquotedSpecial,
  answerfileInlineComment,
  answerfilePlainPassword,
  answerfileTargetpathDrive,
  answerfileAutousers,
  answerfileProductkeyProduct,
  answerfileProductEntry,
  answerfileOembootfilesMissing,
  answerfileJoinExclusive,
  answerfileNetocOff,
  answerfileNetworkingMissing,
  answerfileDefaultComponents,
  answerfileNetadapterSingular,
  answerfileMisfiledComponent,
  answerfileNt4ComponentId,
  answerfileParamsMissing,
  answerfileParamsUnused,
  answerfileParamsName,
  answerfileInfidMissing,
  answerfileInfidMismatch,
  answerfileMacFormat,
  answerfilePciTriplet,
  answerfileAdaptersectionsMissing,
  answerfileSpecifictoMissing,
  answerfileSpecifictoUnknown,
  answerfileGlobalKeyShadows,
  answerfileTcpipStaticIncomplete,
  answerfileTcpipMaskCount,
  answerfileNwclientExclusive,
  answerfileNameserviceProtocol,
  answerfileRoutertypeMissing,
  answerfileBindingUnknownId,
  answerfileBindingOrder,
  answerfileOemsectionName,
  answerfileOemsectionMissing,
  answerfileOemdllMisplaced,
  answerfileOemdllRelative,
  answerfileOemdllWithInftorun,
  answerfileInftorunMisplaced,
  answerfileInftorunFieldCount,
  answerfileInftorunPath,
  answerfileInftorunBeforeEmptyInf,
  answerfileInftorunSectionMissing,
  answerfileInftorunInfMissing,
  answerfileNt4NetworkSection,
  answerfileNt4Attended,
  answerfileNt4ParamsMissing,
  answerfileNt4RasStatic,
];
