import {
  atRunTime,
  byPeople,
  hover,
  inDefinition,
  inDialects,
  inLinks,
  inNetmapHover,
  navigation,
  not,
  type Page,
  reading,
  rules,
  statement,
  targets,
} from './statement';

const variable = inNetmapHover(
  'a directory of netupg.inf tells of both spellings of the variable (netupg-env-var-note)',
);

/** The upgrade as a whole, and netupg.inf. */
export const netupgPages: readonly Page[] = [
  {
    id: 'network/upgrading-network-components',
    title: 'Process for upgrading network components',
    statements: [
      targets,
      statement('The upgrade takes over what network components were set to.', not(atRunTime)),
      statement(
        'Components of Windows NT 3.51 and 4.0 are upgraded to Windows 2000 or later, and none of Windows 2000.',
        rules('netmap-unsupported-target'),
      ),
      statement(
        'A vendor supplies a migration DLL and a netmap.inf.',
        rules('netmap-missing-upgrade-support', 'netmap-support-missing-dll', 'netmap-support-file-missing'),
      ),
      statement(
        'A vendor may supply help messages of its own.',
        rules('netmap-helpfiles-field-count'),
        hover('on a help file: which of the two it is', inNetmapHover('the HTML file of a row')),
      ),
      statement(
        'Components that come with Windows are upgraded without all this.',
        rules('netmap-inbox-component'),
      ),
    ],
  },
  {
    id: 'network/customizing-the-network-upgrade-process',
    title: 'Customizing the Network Upgrade Process',
    statements: [
      targets,
      statement(
        'Each component to be upgraded gets a directory.',
        rules('netupg-duplicate-dir', 'netupg-file-instead-of-dir'),
        not('Which components a machine has is in no file.'),
      ),
      statement(
        'The files of the vendor are copied to that directory, with a netmap.inf among them.',
        rules('netupg-dir-missing-netmap', 'netmap-support-file-missing'),
      ),
      statement(
        'A netupg.inf with [OemNetUpgradeDirs] is put into any directory.',
        rules('netupg-missing-section', 'netupg-empty'),
      ),
      statement(
        'Each line of the section is the path of one such directory.',
        rules('netupg-multiple-values', 'netupg-relative-path', 'netupg-entry-has-key'),
        navigation(
          'from a directory to its netmap.inf',
          inDefinition('a directory of netupg.inf leads to its netmap.inf'),
        ),
        navigation('as a link, where the folder is in the workspace', inLinks('directories of netupg.inf')),
      ),
      statement(
        'An environment variable holds the directory of netupg.inf. The page spells it in two ways.',
        hover('on a directory: both spellings, and which is meant', variable),
        hover(
          'on the header, too',
          inNetmapHover('the header of netupg.inf tells of both spellings as well'),
        ),
      ),
      statement('NetSetup processes the files that it finds there.', not(atRunTime)),
    ],
  },
  {
    id: 'network/creating-a-netupg-inf-file',
    title: 'Creating a Netupg.inf File',
    statements: [
      targets,
      statement(
        'netupg.inf has one section, [OemNetUpgradeDirs].',
        rules('netupg-missing-section', 'netupg-unexpected-section'),
      ),
      statement(
        'The file is called netupg.inf.',
        rules('netmap-file-name'),
        reading(
          'a file is taken for one by its name or by its section',
          inDialects("['netupg.inf', '', 'netupg']"),
        ),
      ),
      statement(
        'Each entry is the complete path of a directory.',
        rules(
          'netupg-relative-path',
          'netupg-file-instead-of-dir',
          'netupg-env-in-path',
          'netupg-trailing-backslash',
        ),
      ),
      statement(
        'In the sample, entries are paths without a key, one a line.',
        rules('netupg-entry-has-key', 'netupg-multiple-values'),
      ),
      statement(
        'Every component that is upgraded needs an entry.',
        rules('netupg-empty'),
        not('Which components a machine has is in no file.'),
      ),
      statement(
        'Each directory holds a netmap.inf, which its vendor provides.',
        rules('netupg-dir-missing-netmap'),
        navigation(
          'from a directory to its netmap.inf',
          inDefinition('a directory of netupg.inf leads to its netmap.inf'),
        ),
      ),
    ],
  },
  {
    id: 'network/the-network-upgrade-process',
    title: 'The Network Upgrade Process',
    statements: [
      targets,
      statement('There are three phases: Winnt32, text mode, GUI mode.', not(atRunTime)),
      statement('In the first one NetSetup and the DLLs write the AnswerFile.', not(atRunTime)),
      statement(
        'The AnswerFile is winnt.sif.',
        reading('the name makes a file an AnswerFile', inDialects("['WINNT.SIF', '', 'answerfile']")),
      ),
      statement('Text mode shows its messages on a blue screen and installs Windows.', not(atRunTime)),
      statement('In GUI mode NetSetup installs the components; DLLs may ask for values.', not(atRunTime)),
    ],
  },
  {
    id: 'network/winnt32-phase-of-the-network-upgrade-process',
    title: 'Winnt32 Phase of the Network Upgrade Process',
    statements: [
      targets,
      statement('People start the upgrade from the CD or run winnt32.exe.', not(byPeople)),
      statement(
        'If the variable NETUPGRD_INIT_FILE_DIR is set, NetSetup looks for netupg.inf in that directory.',
        hover('on a directory of netupg.inf', variable),
        rules('netmap-file-name'),
      ),
      statement(
        'netupg.inf has one section, whose entries are complete paths of directories with a netmap.inf.',
        rules('netupg-unexpected-section', 'netupg-relative-path', 'netupg-dir-missing-netmap'),
      ),
      statement(
        'If the variable is not set, NetSetup looks for netmap.inf files in its own directory.',
        hover('on a directory of netupg.inf', variable),
      ),
      statement(
        'A wizard lists components without upgrade support; it is locked in unattended mode.',
        not(atRunTime),
      ),
      statement('In the wizard people cancel, go on without, or name a directory.', not(byPeople)),
      statement(
        'NetSetup copies the files of a vendor to a temporary directory, in which the DLL works.',
        rules('netmap-support-path', 'netmap-support-file-missing'),
        hover(
          'on the DLL: what it may change there',
          inNetmapHover('a migration DLL may change the registry only to tell adapters apart'),
        ),
      ),
      statement(
        'NetSetup writes the AnswerFile winnt.sif to $Win_nt$.~bt.',
        reading('the name makes a file an AnswerFile', inDialects("['WINNT.SIF', '', 'answerfile']")),
      ),
      statement(
        'What comes with Windows is written to the AnswerFile without a netmap.inf.',
        rules('netmap-inbox-component'),
      ),
      statement(
        'For other components NetSetup looks the ID up in [OemNetAdapters], [OemNetProtocols], [OemNetServices] and [OemAsyncAdapters]. [OemNetClients] is left out here.',
        rules('netmap-unknown-section', 'netmap-oemadapters-name', 'netmap-duplicate-across-sections'),
        hover(
          'on [OemNetClients] and [OemAdapters]: on which pages they stand',
          inNetmapHover('[OemAdapters] is the other name of a section'),
        ),
      ),
      statement(
        'With the ID after the upgrade NetSetup finds the DLL in [OemUpgradeSupport].',
        rules(
          'netmap-support-missing-entry',
          'netmap-support-preupgrade-id',
          'netmap-support-orphan-entry',
          'netmap-id-lookalike',
        ),
        navigation(
          'from an ID to its row and on to the INF',
          inDefinition("a mapped ID leads on to [OemUpgradeSupport] and to the vendor's INF"),
        ),
      ),
      statement(
        'NetSetup loads the DLL and calls PreUpgradeInitialize, then DoPreUpgradeProcessing for each component.',
        hover('on the DLL: its functions and when they are called', inHoverDll()),
      ),
      statement(
        'DoPreUpgradeProcessing writes the settings to the AnswerFile with NetUpgradeAddSection and NetUpgradeAddLineToSection.',
        rules('answerfile-oemsection-missing', 'answerfile-oemsection-name'),
      ),
      statement(
        'Binary data can be carried over by entries in the AnswerFile.',
        not('No page says what such entries look like.'),
      ),
      statement('In the end NetSetup copies the files of the vendor and text mode begins.', not(atRunTime)),
    ],
  },
];

function inHoverDll() {
  return { file: 'test/features/hover.test.ts', title: 'says what a migration DLL is' };
}
