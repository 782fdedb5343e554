/** Tables that hold nothing of one person, each with the reason. */
export const notOwn: Readonly<Record<string, string>> = {
  audit_head: 'ends of chains: numbers and seals',
  effect: 'names of movements of money, which the postings tell',
  kept_form: 'gone within an hour, found by nothing but the secret in its address',
  person_name_mark: 'keyed marks of a name for the search, which nobody can read back',
  case_name_mark: 'keyed marks of a name for the search, which nobody can read back',
  telegram_start: 'a link that works for ten minutes, known by its hash alone',
  case_note: 'what colleagues of a centre write to each other, for its staff alone',
  budget: 'hashes and counts that nobody can read back',
  award_batch: 'sums of a month for the bank, without people',
  provider_event: 'what payment providers sent, found by no person',
  list_export_part: 'where pieces of a file lie, for a day',
  board_figure: 'public figures of no person',
  ...Object.fromEntries(
    [
      ...[
        'territory',
        'centre',
        'organisation',
        'parameter',
        'parameter_proposal',
        'holiday',
        'holiday_change',
        'place_change',
        'notice_text',
      ],
      ...['device_kind', 'device_text', 'service', 'service_text', 'service_version', 'service_right'],
      ...['maker', 'offer', 'category', 'reception_window'],
      ...['search_document', 'search_word', 'search_synonym', 'search_synonym_term', 'search_state'],
    ].map((table) => [table, 'a catalogue, the same for everybody']),
  ),
}
