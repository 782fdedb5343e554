type Given = Readonly<Record<string, unknown>>

/**
 * What stands in a definition that is written down by reference: `{ "$part": "pages/contact" }` is the content of that
 * part, and a list that stands in a list is joined into it. A part leaves places open, `{ "$slot": "title" }`, which the
 * reference fills by their names (`{ "$part": "pages/district", "title": … }`), else its `$default` does; a place that
 * is left open is left out. Throws on a part that is not there, on one that holds itself, and on a name without a place.
 */
export function resolveParts(written: unknown, partOf: (name: string) => unknown): unknown {
  return fill(written, {}, [])

  function fill(one: unknown, given: Given, within: readonly string[]): unknown {
    if (Array.isArray(one)) {
      return one.flatMap((item) => {
        const filled = fill(item, given, within)
        return filled === undefined ? [] : isReference(item) && Array.isArray(filled) ? filled : [filled]
      })
    }
    if (!isObject(one)) return one
    if ('$slot' in one) return fillSlot(one, given, within)
    if ('$part' in one) return fillPart(one, given, within)
    const entries = Object.entries(one).map(([name, value]) => [name, fill(value, given, within)])
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }

  function fillSlot({ $slot, $default }: Given, given: Given, within: readonly string[]): unknown {
    const value = given[String($slot)]
    return value === undefined ? fill($default, given, within) : value
  }

  function fillPart({ $part, ...values }: Given, given: Given, within: readonly string[]): unknown {
    const name = String($part)
    if (within.includes(name)) throw new Error(`the part ${name} holds itself`)
    const part = partOf(name)
    const slots = slotsOf(part)
    const stray = Object.keys(values).filter((value) => !slots.has(value))
    if (stray.length > 0) throw new Error(`the part ${name} has no place for ${stray.join(', ')}`)
    return fill(part, fill(values, given, within) as Given, [...within, name])
  }
}

function slotsOf(part: unknown): Set<string> {
  if (Array.isArray(part)) return new Set(part.flatMap((one) => [...slotsOf(one)]))
  if (!isObject(part)) return new Set()
  const inside = Object.values(part).flatMap((one) => [...slotsOf(one)])
  return new Set('$slot' in part ? [String(part.$slot), ...inside] : inside)
}

const isReference = (one: unknown) => isObject(one) && ('$slot' in one || '$part' in one)

function isObject(one: unknown): one is Given {
  return typeof one === 'object' && one !== null && !Array.isArray(one)
}
