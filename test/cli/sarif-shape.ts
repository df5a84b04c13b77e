import assert from 'node:assert/strict';

/**
 * What SARIF 2.1.0 demands of the objects that we write: their properties, those that must be there with a bang.
 * An array is written with brackets, one of a few words with bars, any other object by its name.
 */
const shapes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sarifLog: { $schema: 'uri', 'version!': '2.1.0', 'runs!': '[run]' },
  run: {
    'tool!': 'tool',
    results: '[result]',
    invocations: '[invocation]',
    columnKind: 'utf16CodeUnits|unicodeCodePoints',
    originalUriBaseIds: '{artifactLocation}',
  },
  tool: { 'driver!': 'toolComponent' },
  toolComponent: {
    'name!': 'string',
    semanticVersion: 'string',
    informationUri: 'uri',
    rules: '[reportingDescriptor]',
  },
  reportingDescriptor: {
    'id!': 'string',
    shortDescription: 'message',
    fullDescription: 'message',
    help: 'message',
    helpUri: 'uri',
    defaultConfiguration: 'reportingConfiguration',
  },
  reportingConfiguration: { level: 'none|note|warning|error' },
  result: {
    'message!': 'message',
    ruleId: 'string',
    ruleIndex: 'number',
    kind: 'notApplicable|pass|fail|review|open|informational',
    level: 'none|note|warning|error',
    locations: '[location]',
    relatedLocations: '[location]',
  },
  location: { id: 'number', physicalLocation: 'physicalLocation', message: 'message' },
  physicalLocation: { artifactLocation: 'artifactLocation', region: 'region' },
  artifactLocation: { uri: 'uri-reference', uriBaseId: 'string', description: 'message' },
  region: { startLine: 'from 1', startColumn: 'from 1', endLine: 'from 1', endColumn: 'from 1' },
  message: { 'text!': 'string' },
  invocation: {
    'executionSuccessful!': 'boolean',
    exitCode: 'number',
    toolExecutionNotifications: '[notification]',
  },
  notification: { 'message!': 'message', level: 'none|note|warning|error' },
};

/** Fails where a value is not a SARIF 2.1.0 log of the objects that we write. */
export function assertSarif(value: unknown): void {
  assertShape(value, 'sarifLog', 'log');
}

function assertShape(value: unknown, shape: string, at: string): void {
  if (shape.startsWith('[')) {
    assert.ok(Array.isArray(value), `${at} is no array`);
    for (const [index, each] of value.entries()) assertShape(each, shape.slice(1, -1), `${at}[${index}]`);
  } else if (shape.startsWith('{')) {
    for (const [name, each] of Object.entries(value as object))
      assertShape(each, shape.slice(1, -1), `${at}.${name}`);
  } else if (shapes[shape] !== undefined) {
    assertObject(value as Record<string, unknown>, shapes[shape], at);
  } else {
    assertSimple(value, shape, at);
  }
}

function assertObject(
  value: Record<string, unknown>,
  shape: Readonly<Record<string, string>>,
  at: string,
): void {
  assert.equal(typeof value, 'object', `${at} is no object`);
  for (const name of Object.keys(shape)) {
    if (name.endsWith('!')) assert.ok(name.slice(0, -1) in value, `${at} lacks ${name}`);
  }
  for (const [name, each] of Object.entries(value)) {
    const expected = shape[name] ?? shape[`${name}!`];
    assert.ok(expected !== undefined, `${at} has no property ${name}`);
    assertShape(each, expected, `${at}.${name}`);
  }
}

function assertSimple(value: unknown, shape: string, at: string): void {
  if (['string', 'number', 'boolean'].includes(shape)) {
    assert.equal(typeof value, shape, at);
  } else if (shape === 'from 1') {
    assert.ok(Number.isInteger(value) && (value as number) >= 1, `${at} is ${value}`);
  } else if (shape === 'uri') {
    assert.equal(new URL(value as string).protocol, 'https:', at);
  } else if (shape === 'uri-reference') {
    assert.match(value as string, /^(?:file:\/\/\/)?[\w.~%!$&'()*+,;=@-]+(?:\/[\w.~%!$&'()*+,;=@-]+)*$/, at);
  } else {
    assert.ok(shape.split('|').includes(value as string), `${at} is ${value}`);
  }
}
