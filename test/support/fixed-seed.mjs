// Loaded before the tests. Properties begin from one seed, so that a run of the tests tells of the change that was
// tested and of nothing else; `npm run fuzz -- properties` looks further with seeds of its own.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.PROPERTIES_SEED ?? 1) });
