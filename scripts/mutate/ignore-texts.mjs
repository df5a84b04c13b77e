/** Properties whose texts are for people: a test of their wording would only repeat it. */
const forPeople = new Set(['message', 'title', 'why']);

/** Leaves out the texts of findings and fixes. */
export const strykerPlugins = [
  {
    kind: 'Ignore',
    name: 'texts',
    value: {
      shouldIgnore({ node, parent, key }) {
        if (node.type !== 'StringLiteral' && node.type !== 'TemplateLiteral') return undefined;
        const isText = parent?.type === 'ObjectProperty' && key === 'value' && forPeople.has(parent.key.name);
        return isText ? 'a text for people' : undefined;
      },
    },
  },
];
