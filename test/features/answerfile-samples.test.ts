import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { completions } from '../../server/src/features/completion';
import { definition } from '../../server/src/features/definition';
import { hover } from '../../server/src/features/hover';
import { references } from '../../server/src/features/references';
import { isSecretKey } from '../../server/src/language/secrets';
import type { Position } from '../../server/src/syntax';
import { Project } from '../support/project';

const folder = 'samples/unattended';
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((path) => statSync(path).isFile());

describe('AnswerFiles as people write them', () => {
  assert.ok(paths.length >= 6, `${paths.length} samples`);
  for (const path of paths) {
    describe(path, () => {
      const text = readFileSync(path, 'utf8');
      const { workspace, uri } = new Project({ [basename(path)]: text });
      const file = workspace.file(uri)!;
      const { tree } = file;
      const entries = [...tree.rows()].filter(({ row }) => row.entry !== undefined);
      const told = (position: Position) => hover(workspace, uri, position)?.markdown ?? '';
      const secrets = entries
        .filter(({ row }) => isSecretKey(row.entry!.key?.value ?? ''))
        .flatMap(({ row }) => row.entry!.fields.map(({ value }) => value))
        .filter((value) => value.length > 2);

      it('have a hover on every section and every key', () => {
        for (const { row, offset } of tree.rows()) {
          const at = row.header?.nameSpan ?? row.entry?.key;
          if (!at) continue;
          const position = tree.positionAt(offset + at.start);
          assert.notEqual(told(position), '', `line ${position.line + 1}: ${row.text.trim()}`);
        }
      });

      it('lead from every reference to a section', () => {
        let references = 0;
        for (const { fact } of file.allFacts()) {
          if (fact.symbol !== 'section' || fact.usage !== 'reference') continue;
          references++;
          const position = tree.positionAt(file.offsetOfRow(fact.part, fact.row) + fact.span.start + 1);
          assert.ok(definition(workspace, uri, position).length > 0, fact.name);
        }
        assert.ok(references > 0 || !file.sectionsNamed('NetProtocols').size, 'there are references');
      });

      it('are told, completed and searched at every place, and no secret is told', () => {
        for (let offset = 0; offset <= text.length; offset++) {
          const position = tree.positionAt(offset);
          const markdown = told(position);
          for (const secret of secrets) assert.ok(!markdown.includes(secret), `line ${position.line + 1}`);
          for (const item of completions(workspace, uri, position).items) {
            const shown = `${item.detail} ${item.documentation}`;
            for (const secret of secrets) assert.ok(!shown.includes(secret), `line ${position.line + 1}`);
          }
          references(workspace, uri, position, true);
        }
      }).timeout(20_000);
    });
  }
});
