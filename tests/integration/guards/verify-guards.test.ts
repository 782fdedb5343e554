import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { compareGuards } from '../../../app/cli/guards/compare-guards'
import { readGuardsFile } from '../../../app/cli/guards/guards-file'
import { readGuards } from '../../../app/cli/guards/read-guards'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase } from '../ledger/open-database'

// What a superuser, or somebody with the owner's password, may take away in silence.
let test: TestDatabase
let superuser: pg.Client

beforeAll(async () => {
  test = await openDatabase()
  superuser = new pg.Client({ connectionString: test.superuserUrl })
  await superuser.connect()
})

afterAll(async () => {
  await superuser?.end()
  await test?.drop()
})

const differences = async () => compareGuards(readGuardsFile(), await readGuards(superuser))

async function differencesAfter(attack: string): Promise<string[]> {
  await superuser.query('begin')
  try {
    await superuser.query(attack)
    return await differences()
  } finally {
    await superuser.query('rollback')
  }
}

it('a database of the migrations has the guards of the list and no others', async () => {
  expect(await differences()).toEqual([])
})

describe('verify names', () => {
  it.each([
    [
      'row security that is off',
      'alter table decision disable row level security',
      'changed: table public.decision: row security off',
    ],
    [
      'row security that spares the owner',
      'alter table person no force row level security',
      'changed: table public.person: row security on,',
    ],
    [
      'a dropped trigger',
      'drop trigger posting_append_only on posting',
      'missing: trigger public.posting.posting_append_only',
    ],
    [
      'a disabled trigger',
      'alter table audit_entry disable trigger audit_entry_append_only',
      'changed: trigger public.audit_entry.audit_entry_append_only: OFF',
    ],
    [
      'one that replicas pass',
      'alter table posting enable trigger posting_append_only',
      'changed: trigger public.posting.posting_append_only: on',
    ],
    [
      'disabled foreign keys',
      'alter table posting disable trigger all',
      'not in the list: trigger public.posting.RI_ConstraintTrigger',
    ],
    [
      'a granted table',
      'grant update on audit_head to hamroh_app',
      'changed: grant on public.audit_head to hamroh_app: select, update',
    ],
    [
      'a granted column',
      'grant update (balance_tiyin) on account to hamroh_app',
      'not in the list: grant on public.account.balance_tiyin to hamroh_app',
    ],
    [
      'a key that may be read',
      'grant usage on schema guard to hamroh_app',
      'not in the list: grant on schema guard to hamroh_app',
    ],
    [
      'a function for everybody',
      'grant execute on function guard.sign(text, text) to public',
      'not in the list: grant on function guard.sign',
    ],
    [
      'another body',
      `create or replace function app_refuse_change() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as 'begin return null; end'`,
      'changed: function public.app_refuse_change()',
    ],
    [
      'another search path',
      'alter function app_context(text) reset search_path',
      'changed: function public.app_context(p_field text)',
    ],
    [
      'another owner',
      'alter function app_context(text) owner to hamroh_app',
      'changed: function public.app_context(p_field text)',
    ],
    [
      'rights of the caller',
      'alter function app_enter(text, text, text) security invoker',
      'changed: function public.app_enter(',
    ],
    [
      'a function beside',
      `create function app_open() returns void language sql security definer as 'delete from person'`,
      'not in the list: function public.app_open()',
    ],
    [
      'a policy that lets all pass',
      'create policy open on person for select using (true)',
      'not in the list: policy public.person.open: permissive for select to public using (true)',
    ],
    [
      'a wider policy',
      'alter policy app_select on audit_entry using (true)',
      'changed: policy public.audit_entry.app_select',
    ],
    [
      'a dropped check',
      'alter table account drop constraint account_balance_not_negative',
      'missing: constraint public.account.account_balance_not_negative',
    ],
    [
      'a dropped unique index',
      'drop index payment_intent_one_open_each_time',
      'missing: unique public.payment_intent.',
    ],
    [
      'a rule that swallows writes',
      'create rule swallow as on insert to audit_entry do instead nothing',
      'not in the list: rule public.audit_entry.swallow',
    ],
    [
      'a role above the rules',
      'alter role hamroh_app bypassrls',
      'changed: role hamroh_app: ordinary, PASSES ROW SECURITY',
    ],
    ['a role without limits', 'alter role hamroh_app reset statement_timeout', 'changed: role hamroh_app'],
    [
      'the owner’s rights given away',
      'grant hamroh_owner to hamroh_app',
      'not in the list: member hamroh_app of owner',
    ],
  ])('%s', async (_, attack, named) => {
    const found = await differencesAfter(attack)
    expect(found.join('\n')).toContain(named)
  })
})
