const secretKeys: ReadonlySet<string> = new Set([
  'cdkey',
  // Account and password of an administrator, in [Network] of Windows NT 4.0. Source: KB 155197.
  'createcomputeraccount',
  'pid',
  'productid',
  'productkey',
  'syskey',
]);

/** Keys that speak of a password and hold none: their values are Yes, No, 0 or 1. */
const switches: ReadonlySet<string> = new Set([
  'emsblankpassword',
  'encryptedadminpassword',
  'oemblankadminpassword',
]);

/**
 * Whether the value of a key of an AnswerFile is a password or a product key, which the editor's windows never
 * repeat: what is on the screen gets into screenshots. Better one value too many is kept back than one too few.
 */
export function isSecretKey(key: string): boolean {
  const lower = key.toLowerCase();
  if (switches.has(lower)) return false;
  return secretKeys.has(lower) || /passw|pwd|passphrase|secret|productkey|sharedkey/.test(lower);
}
