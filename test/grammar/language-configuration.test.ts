import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface LanguageConfiguration {
  wordPattern: string;
  comments: { lineComment: string };
  autoClosingPairs: { open: string; close: string; notIn?: string[] }[];
  onEnterRules: { beforeText: string; afterText: string; action: { appendText: string } }[];
}

for (const language of ['inf', 'answerfile']) {
  describe(`the language configuration of ${language}`, () => {
    const configuration = JSON.parse(
      readFileSync(`language-configuration/${language}.json`, 'utf8'),
    ) as LanguageConfiguration;
    const words = (line: string) => line.match(new RegExp(configuration.wordPattern, 'g')) ?? [];

    for (const word of [
      ...['params.adapter2.OemSection', 'adapter2.SectionToRun', '$Windows', 'acme_pci100', 'Strings.0409'],
      ...[
        'pci',
        'VEN_1234&DEV_0001',
        '*PNP0F0C',
        '{4d36e972-e325-11ce-bfc1-08002be10318}',
        '@acme.sys',
        '0x00010001',
      ],
    ]) {
      it(`takes ${word} as one word`, () => {
        assert.deepEqual(words(` ${word},`), [word]);
      });
    }

    it('ends a word at everything that has a meaning', () => {
      assert.deepEqual(words('[a] b=c,d;e "f g"%h%\\i\tj'), [...'abcdefghij']);
    });

    it('never matches an empty word, which would hang the editor', () => {
      assert.equal(new RegExp(`^(?:${configuration.wordPattern})$`).test(''), false);
    });

    it('closes brackets, quotes and percent signs, but not in comments', () => {
      assert.equal(configuration.comments.lineComment, ';');
      const pairs = configuration.autoClosingPairs.map(({ open, close }) => open + close);
      assert.deepEqual(pairs, ['[]', '""', '%%']);
      assert.ok(configuration.autoClosingPairs.every(({ notIn }) => notIn?.includes('comment')));
    });

    it('goes on with a comment only where its text is split', () => {
      const rule = configuration.onEnterRules[0]!;
      const goesOn = (before: string, after: string) =>
        new RegExp(rule.beforeText).test(before) && new RegExp(rule.afterText).test(after);
      assert.equal(goesOn('  ; some', ' text'), true);
      assert.equal(goesOn('; some text', ''), false);
      assert.equal(goesOn('key = value ; some', ' text'), false);
    });
  });
}
