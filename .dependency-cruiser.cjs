const foundation = 'identity|audit|jobs|ledger|notifications|documents|reference|search|questions|services'
const door = '(index[.]server|schema|context|ports|handlers)[.]ts$'
/** Uzbek script rules are pure text rules; a domain that searches needs them. */
const sharedText = '^app/i18n/(uzbek/|locales[.]ts$)'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one file, or hide a third. Types may point both ways.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'commands-begin-without-the-prisma-client',
      comment: 'A fresh clone has none yet: what needs it is imported after generateClient().',
      severity: 'error',
      from: {
        path: '^app/cli/',
        pathNot: '^app/cli/(invariants/verify-database|transliterate-locales)[.]ts$',
      },
      to: {
        path: '^app/(domains|workflows|platform/(prisma|db))|^app/cli/invariants/verify-database',
        dependencyTypesNot: ['dynamic-import', 'type-only'],
      },
    },
    {
      name: 'lib-is-a-leaf',
      severity: 'error',
      from: { path: '^app/lib/' },
      to: { path: '^app/(?!lib/)' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^app/platform/' },
      to: { path: '^app/(?!platform/|lib/)' },
    },
    {
      name: 'ui-is-only-looks',
      severity: 'error',
      from: { path: '^app/ui/' },
      to: { path: '^app/(?!ui/|lib/|i18n/)|[.]server[.]tsx?$' },
    },
    {
      name: 'domains-know-no-web',
      severity: 'error',
      from: { path: '^app/domains/', pathNot: '[.]test[.]tsx?$' },
      to: {
        path: '^app/(?!domains/|platform/|lib/)|^node_modules/(@remix-run|react|@conform-to)/',
        pathNot: sharedText,
      },
    },
    {
      name: 'domains-do-not-know-each-other',
      severity: 'error',
      from: { path: '^app/domains/([^/]+)/' },
      to: {
        path: '^app/domains/',
        pathNot: ['^app/domains/$1/', `^app/domains/(${foundation})/${door}`],
      },
    },
    {
      name: 'foundation-looks-down-only',
      comment: 'A context comes from identity; everything else in the foundation stands alone.',
      severity: 'error',
      from: { path: '^app/domains/(audit|jobs|ledger|reference|search|questions)/' },
      to: { path: '^app/domains/', pathNot: ['^app/domains/$1/', '^app/domains/identity/context[.]ts$'] },
    },
    {
      name: 'enter-a-domain-by-its-door',
      severity: 'error',
      from: { pathNot: '^app/domains/|[.]test[.]tsx?$|^tests/|^prisma/' },
      to: { path: '^app/domains/', pathNot: `^app/domains/[^/]+/${door}` },
    },
    {
      name: 'pure-files-stay-pure',
      severity: 'error',
      from: { path: '^app/domains/.+/(schema|policy|lifecycle|rules)[.]ts$' },
      to: {
        path: '[.]server[.]tsx?$|^app/platform/(?!prisma/enums)|^(fs|path)$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-domains-and-workflows-touch-the-database',
      comment: 'Also the page renderer, which answers the health check and closes the pool, and the worker.',
      severity: 'error',
      from: {
        path: '^app/',
        pathNot: '^app/(domains|workflows|views|platform|cli|worker)/|^app/entry[.]server[.]tsx$',
      },
      to: { path: '^app/platform/db[.]server[.]ts$|^node_modules/@prisma/' },
    },
    {
      name: 'routes-do-not-import-routes',
      severity: 'error',
      from: { path: '^app/routes/([^/]+)/' },
      to: { path: '^app/routes/', pathNot: '^app/routes/$1/parts/' },
    },
    {
      name: 'integrations-only-fulfil-ports',
      severity: 'error',
      from: { path: '^app/integrations/' },
      to: { path: '^app/(?!integrations/|platform/|lib/|domains/[^/]+/(ports|schema)[.]ts$)' },
    },
    {
      name: 'workflows-know-no-web',
      severity: 'error',
      from: { path: '^app/workflows/' },
      to: { path: '^app/(?!workflows/|domains/|platform/|lib/|i18n/)|^node_modules/(@remix-run|react)/' },
    },
    {
      name: 'views-look-down-only',
      comment: 'A view reads across domains for a page: it stands beside the workflows and begins none.',
      severity: 'error',
      from: { path: '^app/views/' },
      to: { path: '^app/(?!views/|domains/|platform/|lib/|i18n/)|^node_modules/(@remix-run|react)/' },
    },
    {
      name: 'views-are-for-pages',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(routes|http|views)/|[.]test[.]tsx?$' },
      to: { path: '^app/views/' },
    },
    {
      name: 'sandbox-is-outside',
      comment: 'A stand-in speaks HTTP to the portal; sharing code with it would hide a broken protocol.',
      severity: 'error',
      from: { path: '^app/', pathNot: '^app/(sandbox|cli)/' },
      to: { path: '^app/sandbox/' },
    },
    {
      name: 'app-knows-no-tests',
      severity: 'error',
      from: { path: '^app/', pathNot: '[.]test[.]tsx?$' },
      to: { path: '^tests/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^app/platform/prisma/(?!enums)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json'] },
  },
}
