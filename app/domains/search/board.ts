/** Documents that hold something, in the order in which they were met; what is said of them stands at the same places. */
export interface Holding {
  numbers: Uint32Array
  quality: Float64Array
  sure: Float64Array
  /** 1 where a name holds the word as it was typed. */
  isNamed: Uint8Array
}

/**
 * Where the documents of an index are marked while a query is scored, by their numbers. It is made for the largest index
 * once and wiped after each use: numbers in a row are read in a tenth of the time that a map of objects takes.
 */
export class Board {
  #met = new Uint32Array(0)
  #count = 0
  #isMet = new Uint8Array(0)
  #quality = new Float64Array(0)
  #sure = new Float64Array(0)
  #isNamed = new Uint8Array(0)

  /** Room for documents with numbers below `size`. */
  reserve(size: number): void {
    if (size <= this.#isMet.length) return
    const room = Math.ceil(size * 1.2)
    this.#met = new Uint32Array(room)
    this.#isMet = new Uint8Array(room)
    this.#quality = new Float64Array(room)
    this.#sure = new Float64Array(room)
    this.#isNamed = new Uint8Array(room)
  }

  /** Keeps the best that is said of a document. */
  keepBest(number: number, quality: number, sure: number, isNamed: boolean): void {
    if (!this.#isMet[number]) this.#meet(number)
    if (quality > (this.#quality[number] ?? 0)) this.#quality[number] = quality
    if (sure > (this.#sure[number] ?? 0)) this.#sure[number] = sure
    if (isNamed) this.#isNamed[number] = 1
  }

  /** Adds to what a document is worth, keeps the largest share, and counts the names. */
  add(number: number, worth: number, share: number, isNamed: number): void {
    if (!this.#isMet[number]) this.#meet(number)
    this.#quality[number] = (this.#quality[number] ?? 0) + worth
    if (share > (this.#sure[number] ?? 0)) this.#sure[number] = share
    this.#isNamed[number] = (this.#isNamed[number] ?? 0) + isNamed
  }

  /** All that was marked; the board is empty again. */
  take(): Holding {
    const numbers = this.#met.slice(0, this.#count)
    const taken: Holding = {
      numbers,
      quality: new Float64Array(numbers.length),
      sure: new Float64Array(numbers.length),
      isNamed: new Uint8Array(numbers.length),
    }
    for (let at = 0; at < numbers.length; at++) {
      const number = numbers[at] ?? 0
      taken.quality[at] = this.#quality[number] ?? 0
      taken.sure[at] = this.#sure[number] ?? 0
      taken.isNamed[at] = this.#isNamed[number] ?? 0
      this.#isMet[number] = this.#quality[number] = this.#sure[number] = this.#isNamed[number] = 0
    }
    this.#count = 0
    return taken
  }

  #meet(number: number): void {
    this.#isMet[number] = 1
    this.#met[this.#count++] = number
  }
}
