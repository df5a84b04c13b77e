import assert from 'node:assert/strict';
import {
  allNetworkClasses,
  answerFileSectionForClass,
  answerFileSectionTakesClass,
  classOfAnswerFileSection,
  classOfNetmapSection,
  component,
  componentByNt4,
  components,
  knownClientIds,
  netmapSectionForClass,
  netmapSectionTakesClass,
  networkClass,
  optionalComponentByNt4,
  setupClass,
} from '../../server/src/language/components';
import { sectionDoc } from '../../server/src/language/knowledge';

describe('Network components of Windows', () => {
  it('are found by their ID, in any case', () => {
    assert.equal(component('ms_msclient')?.id, 'MS_MSClient');
    assert.equal(component('ms_pschedpc')?.id, 'MS_PSched');
    assert.equal(component('acme_client'), undefined);
    assert.equal(component('MS_TCPIP')?.confidence, 'page');
    assert.equal(component('MS_IRDA')?.confidence, 'recalled');
  });

  it('are found by their names in Windows NT 4.0, options before services', () => {
    assert.deepEqual(
      [componentByNt4('nwwksta')?.component.id, componentByNt4('nwwksta')?.by],
      ['MS_NWClient', 'option'],
    );
    const service = componentByNt4('LanmanWorkstation');
    assert.deepEqual([service?.component.id, service?.by], ['MS_MSClient', 'service']);
    assert.equal(componentByNt4('TC')?.component.id, 'MS_TCPIP');
    assert.equal(componentByNt4('MS_TCPIP'), undefined);
    assert.equal(optionalComponentByNt4('tcpprint')?.entry, 'LPDSVC');
    assert.equal(optionalComponentByNt4('RAS'), undefined);
  });

  it('are 35, each once', () => {
    const ids = components().flatMap((row) => [row.id, ...(row.aliases ?? [])].map((id) => id.toLowerCase()));
    assert.equal(components().length, 35);
    assert.equal(new Set(ids).size, ids.length);
    const options = components().flatMap((row) => row.nt4 ?? []);
    assert.equal(new Set(options).size, options.length);
    const installed = components().flatMap((row) => row.alsoInstalls ?? []);
    for (const id of installed) assert(component(id), id);
  });

  it('include two clients', () => {
    assert.deepEqual([...knownClientIds].sort(), ['ms_msclient', 'ms_nwclient']);
  });

  it('bring their parameters along where a page tells them', () => {
    for (const id of [
      'MS_TCPIP',
      'MS_NWIPX',
      'MS_AppleTalk',
      'MS_MSClient',
      'MS_NWClient',
      'MS_Server',
      'MS_RAS',
    ]) {
      assert.equal(sectionDoc('answerfile', `params.${id}`, 'params', id)?.component, id);
    }
  });
});

describe('Device setup classes of network components', () => {
  const cases = [
    ['Net', 'OemNetAdapters', 'NetAdapters'],
    ['NetTrans', 'OemNetProtocols', 'NetProtocols'],
    ['NetService', 'OemNetServices', 'NetServices'],
    ['NetClient', 'OemNetClients', 'NetClients'],
  ] as const;
  for (const [name, netmapSection, answerFileSection] of cases) {
    it(`${name} belongs in [${netmapSection}] and [${answerFileSection}]`, () => {
      assert.equal(netmapSectionForClass(name.toUpperCase()), netmapSection);
      assert.equal(answerFileSectionForClass(name), answerFileSection);
      assert.equal(classOfNetmapSection(netmapSection.toLowerCase()), name);
      assert.equal(classOfAnswerFileSection(answerFileSection), name);
      assert.equal(netmapSectionTakesClass(netmapSection, name), true);
      assert.equal(answerFileSectionTakesClass(answerFileSection, name), true);
    });
  }

  it('keep to themselves what no page says', () => {
    assert.equal(netmapSectionForClass('Infrared'), undefined);
    assert.equal(netmapSectionTakesClass('OemNetAdapters', 'Infrared'), true);
    assert.equal(netmapSectionTakesClass('OemNetProtocols', 'Infrared'), false);
    assert.equal(answerFileSectionForClass('MultiportSerial'), undefined);
    assert.equal(answerFileSectionTakesClass('AsyncAdapters', 'MultiportSerial'), true);
    assert.equal(netmapSectionForClass('Printer'), undefined);
    assert.equal(classOfNetmapSection('OemAsyncAdapters'), 'Net');
    assert.equal(classOfNetmapSection('OemUpgradeSupport'), undefined);
  });

  it('have the GUIDs of the setup classes', () => {
    for (const row of allNetworkClasses()) {
      assert.match(row.guid, /^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/);
      assert.equal(setupClass(row.class)?.guid, row.guid);
      assert.equal(setupClass(row.guid.toLowerCase())?.class, row.class);
    }
    assert.equal(networkClass('netclient')?.guid, '{4D36E973-E325-11CE-BFC1-08002BE10318}');
    assert.equal(setupClass('Computer')?.reserved, true);
    assert.equal(setupClass('Display')?.reserved, false);
    assert.equal(setupClass('Acme'), undefined);
  });
});
