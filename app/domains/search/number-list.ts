/** A list that grows of whole numbers below 2 ** 32: half of what an array takes. */
export class NumberList {
  #values = new Uint32Array(2)
  #size = 0

  push(value: number): void {
    if (this.#size === this.#values.length) {
      const larger = new Uint32Array(Math.ceil(this.#size * 1.5))
      larger.set(this.#values)
      this.#values = larger
    }
    this.#values[this.#size++] = value
  }

  values(): Uint32Array {
    return this.#values.subarray(0, this.#size)
  }
}
