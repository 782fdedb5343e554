// What the catalogue says of everything that refuses something: one row a guard, `name` and `detail`. Written so that the
// answer is the same for every database of these migrations, whatever its owner is called.

const owner = `(select relowner from pg_class where oid = 'public._prisma_migrations'::regclass)`

const roleName = (oid: string) =>
  `case when ${oid} = ${owner} then 'owner' when ${oid} = 0 then 'public' else pg_get_userbyid(${oid}) end`

const ownSchemas = `('public', 'guard', 'act')`
const allSchemas = `('public', 'guard', 'act', 'graphile_worker')`

const notOfExtension = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend d where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`

const oneLine = (text: string) => `regexp_replace(${text}, '\\s+', ' ', 'g')`

const privileges = `string_agg(lower(acl.privilege_type) || case when acl.is_grantable then ' (may grant)' else '' end,
  ', ' order by acl.privilege_type)`

/** `select … from … cross join lateral aclexplode(…) acl` grouped to one row an object and grantee, without the owner. */
const grants = (named: string, from: string, owned: string) =>
  `select ${named} || ' to ' || ${roleName('acl.grantee')} as name, ${privileges} as detail
     from ${from} where acl.grantee <> ${owned} group by 1`

const tables = `select 'table ' || n.nspname || '.' || c.relname as name,
    'row security ' || case when c.relforcerowsecurity and c.relrowsecurity then 'forced'
      when c.relrowsecurity then 'on' else 'off' end || ', owned by ' || ${roleName('c.relowner')} as detail
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${allSchemas} and c.relkind in ('r', 'p') and ${notOfExtension('pg_class', 'c.oid')}`

const policies = `select 'policy ' || n.nspname || '.' || c.relname || '.' || p.polname as name,
    case when p.polpermissive then 'permissive' else 'restrictive' end || ' for '
      || case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end
      || ' to ' || (select string_agg(${roleName('one')}, ', ' order by 1) from unnest(p.polroles) one)
      || coalesce(' using (' || ${oneLine('pg_get_expr(p.polqual, p.polrelid)')} || ')', '')
      || coalesce(' with check (' || ${oneLine('pg_get_expr(p.polwithcheck, p.polrelid)')} || ')', '') as detail
  from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${allSchemas}`

const whenFired = `case t.tgenabled when 'O' then 'on' when 'A' then 'always' when 'R' then 'in replicas' else 'OFF' end`

// Triggers of foreign keys are PostgreSQL's own and named only when they are not as PostgreSQL makes them.
const triggers = `select 'trigger ' || n.nspname || '.' || c.relname || '.' || t.tgname as name,
    ${whenFired} || ', ' || ${oneLine('pg_get_triggerdef(t.oid)')} as detail
  from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${allSchemas} and (not t.tgisinternal or t.tgenabled <> 'O')`

const functions = `select 'function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
    case when p.prosecdef then 'as its owner' else 'as its caller' end || ', ' || l.lanname || ', '
      || case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end
      || coalesce(', set ' || array_to_string(p.proconfig, '; '), '') || ', owned by ' || ${roleName('p.proowner')}
      || ', body ' || left(encode(sha256(convert_to(p.prosrc || coalesce(pg_get_function_sqlbody(p.oid), ''), 'UTF8')), 'hex'), 32) as detail
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace join pg_language l on l.oid = p.prolang
  where n.nspname in ${ownSchemas} and ${notOfExtension('pg_proc', 'p.oid')}`

const rules = `select 'rule ' || n.nspname || '.' || c.relname || '.' || r.rulename as name,
    ${oneLine('pg_get_ruledef(r.oid)')} as detail
  from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${allSchemas} and ${notOfExtension('pg_class', 'c.oid')}
  union all select 'event trigger ' || evtname, evtevent from pg_event_trigger`

const constraints = `select 'constraint ' || n.nspname || '.' || c.relname || '.' || k.conname as name,
    ${oneLine('pg_get_constraintdef(k.oid)')} as detail
  from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${ownSchemas} and k.contype in ('c', 'u', 'p', 'x', 'f')
  union all
  select 'unique ' || n.nspname || '.' || c.relname || '.' || i.relname,
    ${oneLine('pg_get_indexdef(i.oid)')} || case when x.indisvalid then '' else ' INVALID' end
  from pg_index x join pg_class i on i.oid = x.indexrelid join pg_class c on c.oid = x.indrelid
    join pg_namespace n on n.oid = c.relnamespace
  where n.nspname in ${ownSchemas} and x.indisunique
    and not exists (select from pg_constraint k where k.conindid = i.oid and k.contype in ('u', 'p', 'x'))`

const objectGrants = [
  grants(
    `'grant on ' || n.nspname || '.' || c.relname`,
    `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname in ${allSchemas}
       and ${notOfExtension('pg_class', 'c.oid')} cross join lateral aclexplode(c.relacl) acl`,
    'c.relowner',
  ),
  grants(
    `'grant on ' || n.nspname || '.' || c.relname || '.' || a.attname`,
    `pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       and n.nspname in ${allSchemas} cross join lateral aclexplode(a.attacl) acl`,
    'c.relowner',
  ),
  grants(
    `'grant on function ' || n.nspname || '.' || p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')'`,
    `pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname in ${ownSchemas}
       and ${notOfExtension('pg_proc', 'p.oid')}
       cross join lateral aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl`,
    'p.proowner',
  ),
  grants(
    `'grant on schema ' || n.nspname`,
    `pg_namespace n cross join lateral aclexplode(coalesce(n.nspacl, acldefault('n', n.nspowner))) acl`,
    `n.nspowner and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  ),
  grants(
    `'default grant in schema ' || coalesce(n.nspname, 'any') || ' on ' || (d.defaclobjtype)::text`,
    `pg_default_acl d left join pg_namespace n on n.oid = d.defaclnamespace cross join lateral aclexplode(d.defaclacl) acl`,
    'd.defaclrole',
  ),
  // Who may connect is the server's business.
  grants(
    `'grant on the database'`,
    `pg_database d cross join lateral aclexplode(coalesce(d.datacl, acldefault('d', d.datdba))) acl`,
    `d.datdba and d.datname = current_database() and acl.privilege_type <> 'CONNECT'`,
  ),
]

const ownRoles = `('hamroh_app', 'hamroh_worker')`

const roles = `select 'role ' || r.rolname as name,
    concat_ws(', ', 'ordinary', case when r.rolsuper then 'SUPERUSER' end,
      case when r.rolbypassrls then 'PASSES ROW SECURITY' end, case when r.rolcreaterole then 'MAKES ROLES' end,
      case when r.rolcreatedb then 'MAKES DATABASES' end, case when r.rolreplication then 'REPLICATES' end,
      (select 'set ' || string_agg(one, '; ' order by one) from pg_db_role_setting s, unnest(s.setconfig) one
        where s.setrole = r.oid and s.setdatabase in (0, (select oid from pg_database where datname = current_database())))
    ) as detail
  from pg_roles r where r.rolname in ${ownRoles}
  union all
  select 'member ' || ${roleName('m.member')} || ' of ' || ${roleName('m.roleid')}, 'may be it'
  from pg_auth_members m
  where m.roleid = ${owner} or pg_get_userbyid(m.member) in ${ownRoles}
  union all
  select 'setting ' || name, reset_val from pg_settings where name in ('session_replication_role', 'row_security')`

export const guardQueries: readonly string[] = [
  ...[tables, policies, triggers, functions, rules, constraints, roles],
  ...objectGrants,
]
