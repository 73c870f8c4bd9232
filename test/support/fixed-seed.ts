import fc from 'fast-check';

/**
 * Every property keeps to one seed, so that a test which passes today passes tomorrow; `SEED=1234 npm test` tries
 * another. What must hold for any seed asks for a fresh one itself.
 */
fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(process.env.SEED ?? 20261122) });
