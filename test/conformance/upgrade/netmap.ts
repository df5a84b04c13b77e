import {
  byPeople,
  completion,
  hover,
  inCompletion,
  inDefinition,
  inDialects,
  inHover,
  inNetmapHover,
  inReferences,
  navigation,
  not,
  type Page,
  reading,
  rules,
  statement,
  targets,
  twoWays,
} from './statement';

/** The pages on netmap.inf. */
export const netmapPages: readonly Page[] = [
  {
    id: 'network/creating-a-netmap-inf-file',
    title: 'Creating a Netmap.inf File',
    statements: [
      targets,
      statement(
        'netmap.inf stands in a directory that netupg.inf names, or in that of netupgrd.dll.',
        rules('netmap-file-name', 'netupg-dir-missing-netmap'),
        reading(
          'a file is taken for one by its name or by its sections',
          inDialects("['netmap.inf', '', 'netmap']"),
        ),
      ),
      statement(
        'It maps IDs before the upgrade to IDs after it.',
        rules('netmap-no-mapping-section'),
        hover('on an ID: what becomes of it', inHover('says what becomes of a pre-upgrade ID')),
      ),
      statement(
        'It names the migration DLL.',
        rules('netmap-missing-upgrade-support', 'netmap-support-missing-dll'),
      ),
      statement(
        'It may name files with help messages.',
        hover(
          'on a component that is not supported',
          inHover('says when a component is not supported, and where its help is'),
        ),
      ),
      statement(
        'Components that Windows upgrades by itself need no netmap.inf.',
        rules('netmap-inbox-component'),
      ),
    ],
  },
  {
    id: 'network/mapping-ids-in-a-netmap-inf-file',
    title: 'Mapping IDs in a Netmap.inf File',
    statements: [
      targets,
      statement(
        'There are one or more of five sections: [OemNetAdapters], [OemAsyncAdapters], [OemNetProtocols], [OemNetServices], [OemNetClients].',
        rules(
          'netmap-no-mapping-section',
          'netmap-unknown-section',
          'netmap-empty-section',
          'netmap-oemadapters-name',
        ),
        completion(
          'section names that are not there yet',
          inCompletion(
            'offers in a header what is missing, then what the dialect knows; what is there already comes last',
          ),
        ),
      ),
      statement(
        'Each section is for components of one kind: adapters but async ones, async adapters, protocols, services, clients.',
        rules('netmap-class-mismatch', 'netmap-duplicate-across-sections'),
        hover('on a header: what it maps', inHover('tells of sections that have their own name')),
      ),
      statement(
        'Each entry maps one device, hardware or compatible ID before the upgrade to one after it.',
        rules(
          'netmap-entry-without-key',
          'netmap-empty-id',
          'netmap-duplicate-preupgrade-id',
          'netmap-duplicate-postupgrade-id',
          'netmap-postid-not-in-inf',
        ),
        navigation('of an ID through all files', inReferences('post-upgrade IDs are the same in all files')),
      ),
      statement(
        'The ID before the upgrade is that of an INF of Windows NT.',
        hover(
          'on names of Windows NT 4.0: what they are',
          inHover('knows the components of Windows NT 4.0, and where they belong'),
        ),
        not('Those INFs are not there; the form of these IDs is on no page.'),
      ),
      statement('An entry maps one to one or one to many.', rules('netmap-too-many-fields')),
      statement(
        'A service of Windows NT that becomes a client is mapped in [OemNetClients] and not in [OemNetServices].',
        rules('netmap-client-in-services', 'netmap-class-mismatch'),
      ),
    ],
  },
  {
    id: 'network/one-to-one-id-mapping',
    title: 'One-to-One ID Mapping',
    statements: [
      targets,
      statement(
        'A row is pre-upgrade ID = post-upgrade ID.',
        rules('netmap-entry-without-key', 'netmap-empty-id', 'netmap-too-many-fields'),
        completion(
          'IDs that vendor INFs install',
          inCompletion('offers what vendor INFs install as what a row becomes'),
        ),
      ),
      statement(
        'Protocols, services and clients are mapped one to one; adapters either way.',
        rules('netmap-one-to-many-not-allowed'),
      ),
    ],
  },
  {
    id: 'network/one-to-many-id-mapping',
    title: 'One-to-Many ID Mapping',
    statements: [
      targets,
      statement(
        'One ID stands for several adapters, which only registry values of the instance tell apart.',
        hover(
          'on the ID: what it can become',
          inHover('says what may become of a pre-upgrade ID that one value tells apart'),
        ),
      ),
      statement(
        'Such entries stand in [OemAdapters] or [OemAsyncAdapters]. All other pages say [OemNetAdapters].',
        rules('netmap-oemadapters-name', 'netmap-one-to-many-not-allowed'),
      ),
      statement(
        'A row is pre-upgrade ID = method, section.',
        rules('netmap-too-many-fields', 'netmap-mapping-section-name-missing'),
        completion(
          'sections for such rows',
          inCompletion('offers one-to-many sections to a one-to-many row only'),
        ),
      ),
      statement('The method is 0.', rules('netmap-mapping-method-not-zero')),
      statement(
        'The section is one of the same file.',
        rules(
          'netmap-mapping-section-missing',
          'netmap-mapping-section-unused',
          'netmap-mapping-section-shared',
        ),
        navigation('from the row to the section', inDefinition('a one-to-many row leads to its section')),
      ),
      statement(
        'ValueName is the name of the value to read, in quotation marks.',
        rules('netmap-valuename-missing', 'netmap-value-key-duplicate'),
        completion('what a section lacks', inCompletion('offers the keys that a one-to-many section lacks')),
      ),
      statement(
        'ValueType is the number of a registry type.',
        rules(
          'netmap-valuetype-missing',
          'netmap-valuetype-invalid',
          'netmap-valuetype-unsupported',
          'netmap-value-key-duplicate',
        ),
        hover('on the number: the type', inHover('reads the number of a registry type')),
      ),
      statement(
        'The text calls type 1 a DWORD, though it is REG_SZ and the data of the sample are strings.',
        rules('netmap-valuetype-one-is-sz'),
        hover('on ValueType: both', inNetmapHover('ValueType 1 is REG_SZ, whatever the page says')),
      ),
      statement(
        'The other rows pair data with an ID. The syntax has the data first, the sample has the ID first.',
        rules('netmap-value-row-direction'),
        hover(
          'which side is the ID, where that can be told',
          inHover('tells the ID from the data of a value'),
        ),
      ),
      statement(
        'There is one row for each kind of adapter.',
        rules('netmap-mapping-section-empty', 'netmap-duplicate-value-data'),
      ),
      statement(
        'The ID is a device ID of Windows 2000 or later.',
        rules('netmap-invalid-device-id', 'netmap-postid-not-in-inf'),
      ),
      statement(
        'ValueNotPresent gives the ID of adapters without the value.',
        rules(
          'netmap-valuenotpresent-duplicate',
          'netmap-valuenotpresent-misspelled',
          'netmap-missing-valuenotpresent',
        ),
        hover('on the keyword', inHover('says what ValueNotPresent means')),
      ),
      statement(
        'NetSetup reads the value below the Parameters key and looks for a row that fits.',
        hover(
          'on the ID: which value is read where',
          inHover('says what may become of a pre-upgrade ID that one value tells apart'),
        ),
      ),
      statement(
        'The adapter is installed by the INF that has the name of the ID.',
        rules('netmap-support-inf-missing', 'netmap-support-inf-name'),
      ),
      statement(
        'Adapters whose values are the same cannot be told apart unless the registry is changed before.',
        rules('netmap-duplicate-value-data'),
      ),
      statement(
        'PreUpgradeInitialize can make the values differ and set NUA_REQUEST_ABORT_UPGRADE.',
        hover('on the DLL: the flag, and what another page forbids', twoWays),
      ),
      statement('The user aborts the upgrade and starts it again.', not(byPeople)),
    ],
  },
];
