/** Put in by scripts/build.mjs, from package.json. */
declare const NETMAP_INF_VERSION: string;

/** The version of the product. */
export const version = typeof NETMAP_INF_VERSION === 'string' ? NETMAP_INF_VERSION : 'unreleased';
