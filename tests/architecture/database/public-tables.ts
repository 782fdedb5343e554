/** Tables that anybody may read, because public pages show them: reference data, catalogues, shop windows. */
export const shownTables = [
  ...[
    'territory',
    'centre',
    'centre_former_name',
    'parameter',
    'holiday',
    'device_kind',
    'device_text',
    'device_group',
    'service',
    'service_text',
  ],
  ...['service_right', 'service_version', 'board_figure', 'voucher_figure'],
  ...[
    'maker',
    'maker_licence',
    'offer',
    'offer_version',
    'offer_photo',
    'seller',
    'category',
    'product',
    'product_text',
    'product_photo',
  ],
  ...['search_document', 'search_word', 'search_synonym', 'search_synonym_term', 'search_state'],
] as const
