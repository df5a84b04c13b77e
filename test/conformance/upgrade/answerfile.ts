import {
  atRunTime,
  byPeople,
  hover,
  inAnswerFileHover,
  inDefinition,
  inDialects,
  inHover,
  inNetmapHover,
  inSamples,
  inTheDll,
  navigation,
  not,
  type Page,
  reading,
  rules,
  statement,
  targets,
} from './statement';

const dll = inHover('says what a migration DLL is');

/** The pages on what the AnswerFile says of the upgrade, and on the functions that write it. */
export const answerFilePages: readonly Page[] = [
  {
    id: 'network/text-mode-phase-of-the-network-upgrade-process',
    title: 'Text Mode Phase of the Network Upgrade Process',
    statements: [
      targets,
      statement(
        'Setup takes all comments out of the AnswerFile.',
        not('Comments are right, and it does no harm that they go.'),
      ),
      statement(
        'The AnswerFile is written to System32 as $winnt$.inf.',
        reading('the name makes a file an AnswerFile', inDialects("['$winnt$.inf', ")),
      ),
      statement('Nothing is done for the network in text mode.', not(atRunTime)),
    ],
  },
  {
    id: 'network/gui-mode-phase-of-the-network-upgrade-process',
    title: 'GUI Mode Phase of the Network Upgrade Process',
    statements: [
      targets,
      statement('NetSetup reads the AnswerFile before Windows is installed.', not(atRunTime)),
      statement(
        'InfToRunBeforeInstall in the OEM section names an INF and a section that is run.',
        rules(
          'answerfile-inftorun-misplaced',
          'answerfile-inftorun-field-count',
          'answerfile-inftorun-before-empty-inf',
          'answerfile-inftorun-inf-missing',
          'answerfile-inftorun-section-missing',
        ),
        navigation(
          'to the section of the INF',
          inDefinition('AnswerFile: a section of an INF in the folder of the migration DLL'),
        ),
      ),
      statement(
        'That section usually has AddReg, DelReg, AddService or DelService.',
        rules('inf-section-not-found'),
        hover(
          'along the chain to the registry rows',
          inHover('walks the chain of a reference as far as the target rows'),
        ),
      ),
      statement(
        'Components are installed with the defaults of their INFs, then those of the AnswerFile.',
        not(atRunTime),
      ),
      statement(
        'OemDllToLoad has the migration DLL loaded again. This page looks for it in the OEM section, the page on the AnswerFile in the parameter section.',
        rules('answerfile-oemdll-misplaced', 'answerfile-oemdll-relative'),
      ),
      statement(
        'NetSetup calls PostUpgradeInitialize once and DoPostUpgradeProcessing for each component; the latter may ask people and writes to the registry.',
        hover('on the DLL: its functions', dll),
      ),
      statement(
        'HrGetInstanceGuidOfPreNT5NetCardInstance gives the instance ID after the upgrade.',
        not(inTheDll),
      ),
      statement('NetSetup starts protocols, clients and services.', not(atRunTime)),
      statement(
        '[Identification] says which workgroup or domain the machine joins.',
        rules('answerfile-join-exclusive', 'answerfile-unknown-key'),
      ),
      statement(
        'The class installer for async adapters reads their OEM sections.',
        not('Their keys are those of the vendor. None is reported as unknown.'),
      ),
    ],
  },
  {
    id: 'network/examining-the-answerfile',
    title: 'Examining the AnswerFile',
    statements: [
      targets,
      statement(
        'The AnswerFile is there before files are copied; people can take a copy of it and cancel.',
        not(byPeople),
      ),
      statement(
        'It is c:\\$win_nt$.~bt\\winnt.sif.',
        reading('the name makes a file an AnswerFile', inDialects("['WINNT.SIF', '', 'answerfile']")),
      ),
      statement(
        'Five sections list components: [NetAdapters], [AsyncAdapters], [NetProtocols], [NetServices], [NetClients]. Both samples write [NetAdapter].',
        rules('answerfile-netadapter-singular', 'answerfile-unknown-section'),
      ),
      statement('Each of them is for components of one kind.', rules('answerfile-misfiled-component')),
      statement('Clients are deprecated from Windows 8.1 on.', not('The upgrade ends with Windows XP.')),
      statement(
        'An entry leads to params.<post-upgrade ID>. The text has that name alone, the samples have ID = params.ID.',
        rules('answerfile-params-missing', 'answerfile-params-name', 'answerfile-params-unused'),
        navigation('to the parameters', inDefinition('AnswerFile: component to parameters')),
      ),
      statement(
        'The ID is the one that netmap.inf gives.',
        rules('answerfile-nt4-component-id'),
        navigation(
          'to the mapping',
          inDefinition('the AnswerFile leads back to the mapping, from the list and from InfID'),
        ),
        hover('what netmap.inf says of it', inHover('knows an ID of an AnswerFile from netmap.inf')),
      ),
      statement('A migration DLL does not see these sections.', not(inTheDll)),
      statement(
        'The OEM section has the name of the parameter section and OemSection behind it.',
        rules('answerfile-oemsection-name', 'answerfile-oemsection-missing'),
        navigation('to the OEM section', inDefinition('AnswerFile: parameters to OEM section')),
      ),
      statement(
        'InfID is the post-upgrade ID.',
        rules('answerfile-infid-missing', 'answerfile-infid-mismatch'),
      ),
      statement(
        'InfToRunAfterInstall in the OEM section has an empty name and a section of this file in the sample.',
        rules(
          'answerfile-inftorun-field-count',
          'answerfile-inftorun-misplaced',
          'answerfile-inftorun-section-missing',
        ),
        navigation('to the section', inDefinition('AnswerFile: the second field of InfToRunAfterInstall')),
      ),
      statement(
        'The section that is run leads to registry rows by AddReg.',
        rules('inf-section-not-found'),
        navigation(
          'to the rows',
          inDefinition('AnswerFile: OEM section to the section that is run, and on to its registry rows'),
        ),
        navigation(
          'through the samples',
          inSamples('is walked from netupg.inf to the last row of the AnswerFile'),
        ),
      ),
      statement(
        'HKR in these rows is the instance key of the component.',
        hover('on HKR: whose key it is', inAnswerFileHover('names the component whose instance key HKR is')),
      ),
      statement(
        'The values should be those of before the upgrade.',
        not('The registry of the old system is not there.'),
      ),
      statement(
        'NUA_LOAD_POST_UPGRADE makes NetSetup write OemDllToLoad to the parameter section.',
        rules('answerfile-oemdll-misplaced'),
        hover('on the DLL: the flag', dll),
      ),
      statement(
        'With OemDllToLoad there is usually no InfToRunAfterInstall, and the OEM section need not be there.',
        rules('answerfile-oemdll-with-inftorun', 'answerfile-oemsection-missing'),
        hover(
          'on the chain: that nothing is missing',
          inHover('does not miss an OEM section whose work the DLL does'),
        ),
      ),
    ],
  },
  {
    id: 'previous-versions ff559063',
    title: 'NetUpgradeAddSection',
    statements: [
      targets,
      statement('The function adds a section to the AnswerFile.', not(inTheDll)),
      statement(
        'It fails with ERROR_INVALID_PARAMETER for a name that is not valid.',
        not('The page does not say which names are.'),
      ),
      statement('A DLL calls it from DoPreUpgradeProcessing.', not(inTheDll)),
      statement(
        'Usually that section is params.<post-upgrade ID>.OemSection.',
        rules('answerfile-oemsection-name', 'answerfile-oemsection-missing'),
      ),
      statement(
        'Other sections may be added, such as one that is run after the installation and one that its AddReg names.',
        rules('answerfile-inftorun-section-missing', 'inf-section-not-found'),
        reading(
          'a section of any name is right in an AnswerFile; what leads there tells what it is',
          inHover('walks the chain of a reference as far as the target rows'),
        ),
      ),
    ],
  },
  {
    id: 'previous-versions ff559059',
    title: 'NetUpgradeAddLineToSection',
    statements: [
      targets,
      statement('The function adds one line to a section of the AnswerFile.', not(inTheDll)),
      statement('It fails with ERROR_INVALID_PARAMETER where the section is not there.', not(inTheDll)),
      statement('The section is one that NetUpgradeAddSection made.', not(inTheDll)),
      statement(
        'An OEM section may have InfToRunBeforeInstall and InfToRunAfterInstall.',
        rules('answerfile-inftorun-misplaced'),
      ),
      statement(
        'InfToRunBeforeInstall names an INF and one of its sections.',
        rules('answerfile-inftorun-field-count', 'answerfile-inftorun-before-empty-inf'),
      ),
      statement(
        'The INF is taken from the temporary directory with the migration DLL.',
        rules('answerfile-inftorun-inf-missing', 'answerfile-inftorun-path'),
        navigation(
          'to the INF beside netmap.inf',
          inDefinition('AnswerFile: a section of an INF in the folder of the migration DLL'),
        ),
      ),
      statement('Its section is run before Windows is installed.', not(atRunTime)),
    ],
  },
  {
    id: 'previous-versions ff562439',
    title: 'PreUpgradeInitialize',
    statements: [
      targets,
      statement(
        'It is called once and gives the DLL what it needs.',
        hover('on the DLL', dll),
        not(inTheDll),
      ),
    ],
  },
  {
    id: 'previous-versions ff545634',
    title: 'DoPreUpgradeProcessing',
    statements: [
      targets,
      statement('It is called for each component.', hover('on the DLL', dll), not(inTheDll)),
      statement(
        'The ID before the upgrade is that of the INF of Windows NT, and not the name of the service.',
        hover(
          'on the name of a service: that it is no ID',
          inNetmapHover('the name of a service of Windows NT is not the ID before the upgrade'),
        ),
      ),
      statement('The name of the OEM section is given to it.', rules('answerfile-oemsection-name')),
    ],
  },
  {
    id: 'previous-versions ff562410',
    title: 'PostUpgradeInitialize',
    statements: [
      targets,
      statement('It is called once in GUI mode.', hover('on the DLL', dll), not(inTheDll)),
    ],
  },
  {
    id: 'previous-versions ff545629',
    title: 'DoPostUpgradeProcessing',
    statements: [
      targets,
      statement(
        'It is called for each component in GUI mode, and may ask people.',
        hover('on the DLL', dll),
        not(inTheDll),
      ),
    ],
  },
];
