import { lastComponent } from '../../model';
import type { Leaf, Row } from '../../syntax';
import type { FileView } from '../context';
import { defineRule } from '../rule';
import { canBeRead } from './driver-class';
import { PostIds } from './post-ids';

const inf = (...ids: readonly string[]) => `[Version]
Signature = "$Windows NT$"

[Manufacturer]
Acme = Models

[Models]
${ids.map((id) => `Acme = Install, ${id}\n`).join('')}`;

export const netmapPostidNotInInf = defineRule({
  id: 'netmap-postid-not-in-inf',
  dialects: ['netmap'],
  severity: 'warning',
  title: 'Post-upgrade ID that the INF does not have',
  what: 'A row of [OemUpgradeSupport] names an INF that stands beside the file, and no Models row of that INF has the post-upgrade ID.',
  why: 'The post-upgrade ID is the ID by which Windows 2000 installs the component. Setup does not find it in that INF.',
  fix: 'Correct the ID or the name of the INF, or add the ID to the Models section.',
  pages: [
    'network/mapping-ids-in-a-netmap-inf-file',
    'network/specifying-the-upgrade-dll-in-a-netmap-inf-file',
  ],
  good: {
    'netmap.inf':
      '[OemNetServices]\nAcmeSpool = acme_spool\n\n[OemUpgradeSupport]\nacme_spool = acmemig.dll, acme.inf\n',
    'acme.inf': inf('ACME_Spool'),
  },
  bad: {
    'netmap.inf': `[OemNetServices]
AcmeSpool = acme_spool
AcmeFax = acme_fax

[OemUpgradeSupport]
acme_spool = acmemig.dll, acme.inf
;<--------- netmap-postid-not-in-inf
acme_fax = acmemig.dll, ACME.INF
`,
    'acme.inf': inf('acme_spooler', 'acme_fax'),
  },
  silent: [
    // A compatible ID; an ID in another Models section; an ID that nothing is mapped to.
    {
      'netmap.inf':
        '[OemNetServices]\nA = acme_a\nB = acme_b\n[OemUpgradeSupport]\nacme_a = m.dll, a.inf\nacme_b = m.dll, a.inf\nacme_c = m.dll, a.inf\n',
      'a.inf': '[Manufacturer]\nAcme = M, NTx86\n[M]\nx = I, other, acme_a\n[M.NTx86]\nx = I, acme_b\n',
    },
    // The INF is not there, cannot be read, or has no Models.
    {
      'netmap.inf':
        '[OemNetServices]\nA = a\nB = b\nC = c\n[OemUpgradeSupport]\na = m.dll, a.inf\nb = m.dll, b.inf\nc = m.dll, c.inf\n',
      'b.inf': `${inf('other')}[Unclosed\n`,
      'c.inf': '[Version]\nClass = Net\n[Manufacturer]\nAcme = Models\n',
    },
    // What a token stands for may be the ID.
    {
      'netmap.inf': '[OemNetServices]\nA = acme_a\n[OemUpgradeSupport]\nacme_a = m.dll, a.inf\n',
      'a.inf': `${inf('%Id%')}x = I, other\n[Strings]\nId = "acme_a"\n`,
    },
    {
      'netmap.inf': '[OemNetServices]\nA = acme_a\n[OemUpgradeSupport]\nacme_a = NotSupported, a.inf\n',
      'a.inf': inf('other'),
    },
  ],
  entries: {
    roles: ['upgrade-support'],
    check({ row, entry, part }, context) {
      const { key, fields } = entry;
      const [dll, second] = fields;
      if (key === null || key.value === '' || second === undefined || second.value === '') return;
      if (dll!.value.toLowerCase() === 'notsupported' || /[%*]/.test(key.value + second.value)) return;
      if (PostIds.of(context).targets(key.value).length === 0) return;
      const name = lastComponent(second.value);
      const other = context.beside(name);
      if (other === undefined || other.model.dialect !== 'inf') return;
      if (other.facts('post-id', key.value, 'offered').length > 0 || !canBeRead(other)) return;
      const models = modelsOf(other);
      if (models.literal === 0 || models.tokens > 0) return;
      context.report(
        row,
        part,
        key,
        `${name} has no Models row with the ID ${key.value}, so that Setup does not find the component in it. Correct the ID or the name of the INF.`,
      );
    },
  },
});

interface Models {
  /** How many rows have a hardware or compatible ID that is written out. */
  readonly literal: number;
  /** How many rows have an ID that a token or a placeholder stands for. */
  readonly tokens: number;
}

/** What the Models sections of an INF hold. */
function modelsOf(view: FileView): Models {
  return view.once('IDs in Models', (all) => {
    let literal = 0;
    let tokens = 0;
    for (const name of all.sectionNames()) {
      if (!all.sections(name).some(({ roles }) => roles.has('Models'))) continue;
      for (const rows of all.rowsOf(name)) {
        for (const leaf of rows.leaves()) {
          const found = modelsIn(leaf);
          literal += found.literal;
          tokens += found.tokens;
        }
      }
    }
    return { literal, tokens };
  });
}

// A leaf never changes, so that it is read once.
const modelsByLeaf = new WeakMap<Leaf<Row>, Models>();

function modelsIn(leaf: Leaf<Row>): Models {
  let models = modelsByLeaf.get(leaf);
  if (models === undefined) {
    const ids = leaf.items.flatMap(({ entry }) => entry?.fields.slice(1).map(({ value }) => value) ?? []);
    const tokens = ids.filter((id) => /[%@$<]/.test(id)).length;
    models = { tokens, literal: ids.filter((id) => id !== '').length - tokens };
    modelsByLeaf.set(leaf, models);
  }
  return models;
}
