import {
  atRunTime,
  completion,
  hover,
  inCompletion,
  inDefinition,
  inHover,
  inLinks,
  inNetmapHover,
  inTheDll,
  navigation,
  not,
  type Page,
  rules,
  statement,
  targets,
  twoWays,
} from './statement';

/** The pages on what becomes of IDs: [OemUpgradeSupport], [OemUpgradeHelpFiles] and the migration DLL. */
export const migrationPages: readonly Page[] = [
  {
    id: 'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
    title: 'Specifying the Upgrade DLL in a Netmap.inf File',
    statements: [
      targets,
      statement(
        '[OemUpgradeSupport] must be there.',
        rules('netmap-missing-upgrade-support', 'netmap-empty-section'),
      ),
      statement(
        'Each component to be upgraded has an entry in it.',
        rules('netmap-support-missing-entry', 'netmap-support-duplicate-entry'),
        completion(
          'IDs that have none',
          inCompletion('offers mapped IDs without a row first, those of one-to-many sections too'),
        ),
      ),
      statement(
        'An entry is post-upgrade ID = DLL, or post-upgrade ID = DLL, INF.',
        rules(
          'netmap-support-missing-dll',
          'netmap-support-field-order',
          'netmap-support-too-many-fields',
          'netmap-support-path',
        ),
      ),
      statement(
        'The ID is the one that the mapping gave.',
        rules('netmap-support-preupgrade-id', 'netmap-support-orphan-entry', 'netmap-id-lookalike'),
        navigation(
          'from the row back to the mapping',
          inDefinition("a row of [OemUpgradeSupport] leads back to the mapping and on to the vendor's INF"),
        ),
      ),
      statement(
        'A netmap.inf names one DLL, which upgrades all its components.',
        rules('netmap-multiple-migration-dlls'),
        completion(
          'the DLL that is named already',
          inCompletion('offers the DLLs of the file and NotSupported'),
        ),
      ),
      statement(
        'The INF is the one that installs the component.',
        rules('netmap-class-mismatch', 'netmap-postid-not-in-inf', 'netmap-support-file-missing'),
        navigation('from its name to the file', inDefinition('the INF of [OemUpgradeSupport]')),
        navigation('as a link', inLinks('the files of [OemUpgradeSupport] beside netmap.inf')),
      ),
    ],
  },
  {
    id: 'network/specifying-alternative-help-message-files-in-a-netmap-inf-file',
    title: 'Specifying Alternative Help Message Files in a Netmap.inf File',
    statements: [
      targets,
      statement(
        'Components without a mapping are listed on the page of the compatibility report.',
        not(atRunTime),
      ),
      statement(
        'By default the message is unsupmsg.txt, or the HTML file of that name where a browser is installed. The page names the text file twice.',
        hover(
          'on a help file: what it stands in place of',
          inNetmapHover(
            'a help file with a path that is not complete counts from i386 (netmap-helpfiles-relative)',
          ),
        ),
      ),
      statement('[OemUpgradeHelpFiles] is optional.', rules('netmap-empty-section')),
      statement(
        'An entry is post-upgrade ID = text file, HTML file.',
        rules('netmap-helpfiles-field-count', 'netmap-helpfiles-order'),
      ),
      statement(
        'The ID is the one after the upgrade.',
        rules('netmap-helpfiles-preupgrade-id', 'netmap-helpfiles-unknown-id', 'netmap-id-lookalike'),
        navigation('from the row to the mapping', inDefinition('the ID of a help row leads to the mapping')),
      ),
      statement(
        'A path that is not complete is appended to i386.',
        hover(
          'on the file: the whole path',
          inNetmapHover(
            'a help file with a path that is not complete counts from i386 (netmap-helpfiles-relative)',
          ),
        ),
        navigation(
          'to the file of that name beside netmap.inf',
          inLinks('help files by their last component'),
        ),
      ),
      statement(
        'The sample begins with [Version] and its Signature, whose quotation mark is not closed.',
        rules('netmap-missing-version', 'inf-unterminated-quote'),
      ),
      statement(
        'The sample has IDs of before the upgrade in [OemUpgradeSupport] and a misspelt one in [OemUpgradeHelpFiles].',
        rules('netmap-support-preupgrade-id', 'netmap-helpfiles-unknown-id'),
      ),
      statement(
        'A component that is not supported is mapped all the same, so that it has an ID for the message.',
        rules('netmap-helpfiles-unknown-id'),
      ),
      statement(
        'NotSupported says that no DLL is loaded. The text puts it into [OemUpgradeHelpFiles], the sample into [OemUpgradeSupport].',
        rules(
          'netmap-notsupported-section',
          'netmap-notsupported-misspelled',
          'netmap-notsupported-extra-fields',
          'netmap-all-notsupported',
        ),
        hover('on the keyword', inHover('says what NotSupported means')),
      ),
      statement(
        'The message tells people what to do about a component that is not upgraded.',
        rules('netmap-helpfiles-supported-id'),
        not('What stands in the message is for its author.'),
      ),
    ],
  },
  {
    id: 'network/writing-a-network-migration-dll',
    title: 'Writing a Network Migration DLL',
    statements: [
      targets,
      statement(
        'The DLL loads on Windows NT 3.51 and 4.0, and on Windows 2000 if it runs in GUI mode.',
        not(inTheDll),
      ),
      statement(
        'It exports two functions for the Winnt32 phase and two for GUI mode.',
        hover('on the DLL: their names', inHover('says what a migration DLL is')),
        not(inTheDll),
      ),
      statement(
        'In the Winnt32 phase it changes nothing for good: no files are deleted, no registry keys changed.',
        hover('on the DLL: this, and what the page on one-to-many mappings says', twoWays),
        not(inTheDll),
      ),
      statement('It may change files in its temporary directory.', hover('on the DLL', twoWays)),
    ],
  },
];
