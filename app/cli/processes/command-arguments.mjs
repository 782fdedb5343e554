// Plain JavaScript: it is asked before anything is installed.

/** What stands behind `npm run <command> --`; `anything`: the command reads it itself. */
const known = {
  start: {},
  dev: {},
  verify: {},
  test: { flags: ['--journeys'], values: ['--day'] },
  check: { values: ['--day'] },
  seed: { flags: ['--reset'], values: ['--cases', '--products'] },
  migrate: { anything: true },
  bench: {
    words: [
      ...['pages', 'home', 'services', 'product list', 'search', 'whole portal', 'product page'],
      ...['acts', 'market', 'cases', 'products', 'vouchers', 'overload', 'memory', 'exports'],
    ],
    numbers: true,
  },
  prove: {
    words: ['sequences', 'database', 'races', 'faults', 'life'],
    flags: ['--unguarded'],
    values: ['--seed', '--path', '--acts', '--only'],
    numbers: true,
  },
}

const shown = {
  start: 'npm start (its port: PORT=3010 npm start; its day: SEED_DAY=2028-02-29 npm start)',
  dev: 'npm run dev (its port: PORT=3010 npm run dev)',
  verify: 'npm run verify',
  test: 'npm test [-- --journeys] [--day 2028-02-29]',
  check: 'npm run check [-- --day 2028-02-29]',
  seed: 'npm run seed [-- --reset] [--cases 10000]',
  migrate: 'npm run migrate [-- new <name> | -- guards | -- check]',
  bench:
    'npm run bench [-- pages home "product page" | acts market | overload | memory | cases 10000 100000 | products 10000 100000 | exports 100000 | vouchers 10000 1000000]',
  prove:
    'npm run prove -- sequences 100000 | database 200 | races 100 [--only product] [--unguarded] | faults 10 --acts 3000 | life [--seed 1] [--path 2:0]',
}

/**
 * What to say instead of running the command: its usage where that was asked for, and what is not known of the arguments
 * (a typing error must not run something else than was meant). Null where the command may run.
 */
export function findUsage(command, args) {
  const usage = `Usage: ${shown[command]}`
  if (args.some((one) => one === '--help' || one === '-h')) return { text: usage, code: 0 }
  const wrong = findUnknown(known[command], args)
  return wrong === null ? null : { text: `${wrong} is not known here.\n${usage}`, code: 1 }
}

function findUnknown({ flags = [], values = [], words = [], numbers = false, anything = false }, args) {
  if (anything) return null
  for (let at = 0; at < args.length; at++) {
    const one = args[at]
    if (values.includes(one)) at += 1
    else if (!flags.includes(one) && !words.includes(one) && !(numbers && /^\d+$/.test(one))) return one
  }
  return null
}
