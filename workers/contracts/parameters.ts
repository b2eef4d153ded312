/**
 * The parameter table: one record a parameter drives the link, the terminal, the controls and the checks,
 * so that a name, a range and a default stand in one place.
 */
interface Described {
  /** the key in a link; short, and never changed once a link with it is out */
  readonly key: string
  readonly label: string
  readonly symbol?: string
  readonly unit?: string
}

export interface RealParameter extends Described {
  readonly kind: 'real' | 'integer'
  readonly minimum: number
  readonly maximum: number
  readonly step: number
  readonly default: number
  readonly scale?: 'linear' | 'log'
}

export interface ChoiceParameter<Choice extends string = string> extends Described {
  readonly kind: 'choice'
  readonly choices: readonly Choice[]
  readonly default: Choice
}

export interface FlagParameter extends Described {
  readonly kind: 'flag'
  readonly default: boolean
}

/** A list of planar points, flat x, y pairs; empty by default. */
export interface PointsParameter extends Described {
  readonly kind: 'points'
  readonly maximumCount: number
  readonly limit: number
}

export type Parameter = RealParameter | ChoiceParameter | FlagParameter | PointsParameter
export type ParameterTable = Readonly<Record<string, Parameter>>

export type ValueOf<P extends Parameter> =
  P extends ChoiceParameter<infer Choice>
    ? Choice
    : P extends FlagParameter
      ? boolean
      : P extends PointsParameter
        ? readonly number[]
        : number

export type ParametersOf<Table extends ParameterTable> = {
  readonly [Name in keyof Table]: ValueOf<Table[Name]>
}

export function defaultParameters<Table extends ParameterTable>(table: Table): ParametersOf<Table> {
  const entries = Object.entries(table).map(([name, parameter]) => [
    name,
    parameter.kind === 'points' ? [] : parameter.default,
  ])
  return Object.fromEntries(entries) as ParametersOf<Table>
}
