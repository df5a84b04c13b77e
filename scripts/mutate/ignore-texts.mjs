/** Properties whose texts are for people: a test of their wording would only repeat it. */
const forPeople = new Set(['message', 'title', 'why']);

/** Methods whose first argument is a key under which an answer is kept: any other text would do as well. */
const keyed = new Set(['once', 'ask']);

/** Leaves out the texts of findings and fixes, and the keys of kept answers. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'texts',
    value: {
      shouldIgnore({ node, parent, key, listKey }) {
        if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
        if (parent?.type === 'ObjectProperty' && key === 'value' && forPeople.has(parent.key.name)) {
          return 'a text for people';
        }
        // One with a name in it keeps the answers about several names apart.
        const isKey = node.type === 'StringLiteral' && listKey === 'arguments' && key === 0;
        return isKey && parent.type === 'CallExpression' && keyed.has(parent.callee.property?.name)
          ? 'the key of a kept answer'
          : undefined;
      },
    },
  },
];
