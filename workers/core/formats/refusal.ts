/**
 * Bad input, said in one sentence: what was found, where, and what was expected.
 * The name survives the way between a worker and the page, so that both sides can tell it from a defect.
 */
export class Refusal extends Error {
  override readonly name = 'Refusal'

  /** @param where the file, field or parameter; @param found what stood there; @param expected what would do */
  constructor(where: string, found: string, expected: string) {
    super(`${where}: ${found}; expected ${expected}.`)
  }
}
