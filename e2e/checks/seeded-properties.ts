import fc from 'fast-check'

/** A test that names a seed of its own keeps it. */
fc.configureGlobal({ seed: 20_170_522 })
