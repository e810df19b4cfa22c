/** The recipe, one row a kind of vial. */
import { type ReactNode, useId, useState } from 'react'
import {
  containers,
  contents,
  dilutions,
  numberIn,
  purposes,
  type Recipe,
  type RecipeVial,
  usualVial,
  venomNames,
} from './recipe.ts'

interface RecipeFormProps {
  readonly recipe: Recipe
  readonly change: (recipe: Recipe) => void
  /** Part of a claim: the day is the claim's. */
  readonly isPart?: boolean
}

export function RecipeForm({ recipe, change, isPart = false }: RecipeFormProps): ReactNode {
  const { vials } = recipe
  const set = (at: number, vial: RecipeVial) =>
    change({ ...recipe, vials: vials.map((each, index) => (index === at ? vial : each)) })
  return (
    <div className="recipe">
      {!isPart && (
        <label className="day">
          Prepared on
          <input
            type="date"
            value={recipe.day}
            onChange={({ target }) => target.value !== '' && change({ ...recipe, day: target.value })}
          />
        </label>
      )}
      {vials.map((vial, at) => (
        <VialFields
          // biome-ignore lint/suspicious/noArrayIndexKey: a vial of a recipe has no name but its place
          key={at}
          name={String.fromCharCode(65 + at)}
          vial={vial}
          set={(next) => set(at, next)}
          remove={
            vials.length > 1 ? () => change({ ...recipe, vials: vials.filter((_, index) => index !== at) }) : undefined
          }
        />
      ))}
      <button type="button" onClick={() => change({ ...recipe, vials: [...vials, vials.at(-1) ?? usualVial] })}>
        Add a vial
      </button>
    </div>
  )
}

interface VialFieldsProps {
  readonly name: string
  readonly vial: RecipeVial
  readonly set: (vial: RecipeVial) => void
  readonly remove: (() => void) | undefined
}

function VialFields({ name, vial, set, remove }: VialFieldsProps): ReactNode {
  return (
    <fieldset className="vial">
      <legend>Vial {name}</legend>
      <NumberField
        title="How many"
        value={vial.count}
        least={1}
        most={99}
        step={1}
        set={(count) => set({ ...vial, count })}
      />
      <NumberField
        title="Filled, mL"
        value={vial.filledMl}
        least={0.1}
        most={200}
        step={0.1}
        set={(filledMl) => set({ ...vial, filledMl })}
      />
      <NumberField
        title="Injection, mL"
        value={vial.aliquotMl}
        least={0}
        most={10}
        step={0.05}
        set={(aliquotMl) => set({ ...vial, aliquotMl })}
      />
      <NumberField
        title="Planned doses"
        value={vial.plannedDoses}
        least={0}
        most={999}
        step={1}
        set={(plannedDoses) => set({ ...vial, plannedDoses })}
      />
      <ChoiceField title="For" value={vial.purpose} all={purposes} set={(purpose) => set({ ...vial, purpose })} />
      <ChoiceField
        title="Dilution (v/v)"
        value={vial.dilution}
        all={dilutions}
        set={(dilution) => set({ ...vial, dilution })}
      />
      <ChoiceField
        title="Kind"
        value={vial.container}
        all={containers}
        set={(container) => set({ ...vial, container })}
      />
      <ChoiceField title="Of" value={vial.contents} all={contents} set={(of) => set({ ...vial, contents: of })} />
      {vial.contents === 'venom' && <Venoms venoms={vial.venoms} set={(venoms) => set({ ...vial, venoms })} />}
      {remove !== undefined && (
        <button type="button" onClick={remove} aria-label={`Remove vial ${name}`}>
          Remove
        </button>
      )}
    </fieldset>
  )
}

function Venoms({
  venoms,
  set,
}: {
  readonly venoms: readonly string[]
  readonly set: (venoms: readonly string[]) => void
}): ReactNode {
  return (
    <fieldset className="venoms" aria-label="Venoms">
      {venomNames.map((venom) => (
        <label key={venom}>
          <input
            type="checkbox"
            checked={venoms.includes(venom)}
            onChange={({ target }) =>
              set(target.checked ? [...venoms, venom] : venoms.filter((each) => each !== venom))
            }
          />{' '}
          {venom.replaceAll('-', ' ')}
        </label>
      ))}
    </fieldset>
  )
}

interface NumberFieldProps {
  readonly title: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly step: number
  readonly set: (value: number) => void
}

/** What is typed stays as typed; only what is a number in range is taken. */
function NumberField({ title, value, least, most, step, set }: NumberFieldProps): ReactNode {
  const id = useId()
  const [text, setText] = useState(String(value))
  const isRight = numberIn(text, Number.NaN, least, most) === Number(text) && text !== ''
  return (
    <label htmlFor={id}>
      {title}
      <input
        id={id}
        type="number"
        inputMode="decimal"
        min={least}
        max={most}
        step={step}
        value={isRight && Number(text) !== value ? String(value) : text}
        aria-invalid={!isRight}
        aria-describedby={isRight ? undefined : `${id}-fault`}
        onChange={({ target }) => {
          setText(target.value)
          const number = numberIn(target.value, Number.NaN, least, most)
          if (!Number.isNaN(number)) set(number)
        }}
      />
      {!isRight && (
        <small id={`${id}-fault`} className="fault">
          {least} to {most}
        </small>
      )}
    </label>
  )
}

interface ChoiceFieldProps<T extends string> {
  readonly title: string
  readonly value: T
  readonly all: readonly T[]
  readonly set: (value: T) => void
}

function ChoiceField<T extends string>({ title, value, all, set }: ChoiceFieldProps<T>): ReactNode {
  return (
    <label>
      {title}
      <select
        value={value}
        onChange={({ target }) => {
          const chosen = all.find((each) => each === target.value)
          if (chosen !== undefined) set(chosen)
        }}
      >
        {all.map((each) => (
          <option key={each} value={each}>
            {each.replaceAll('-', ' ')}
          </option>
        ))}
      </select>
    </label>
  )
}
