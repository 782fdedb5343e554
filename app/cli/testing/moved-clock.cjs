// Preloaded into every Node process of a run with `--day`: "now" is as far from the machine's clock as
// HAMROH_CLOCK_OFFSET says, in milliseconds. Timers and PostgreSQL keep the machine's.
const offset = Number(process.env.HAMROH_CLOCK_OFFSET ?? 0)

if (offset !== 0) {
  const Real = globalThis.Date
  const now = () => Real.now() + offset
  const Moved = new Proxy(Real, {
    construct: (target, args, made) => Reflect.construct(target, args.length ? args : [now()], made),
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  })
  Real.prototype.constructor = Moved
  globalThis.Date = Moved
}
