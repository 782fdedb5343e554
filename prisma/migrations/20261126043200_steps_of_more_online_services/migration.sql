-- These services, too, can now be applied for here, so their first step is the portal. Words that an administrator changed
-- stay.
update service_text t set steps = array_replace(t.steps, w.before, w.after)
  from (values
    ('uz-Latn', '“Inson” markaziga, mahalladagi ijtimoiy xodimga yoki 1140 raqamiga murojaat qilasiz',
      'Portalda ariza berasiz: savollarga javob yozasiz va istasangiz hujjat qoʻshasiz'),
    ('uz-Cyrl', '“Инсон” марказига, маҳалладаги ижтимоий ходимга ёки 1140 рақамига мурожаат қиласиз',
      'Порталда ариза берасиз: саволларга жавоб ёзасиз ва истасангиз ҳужжат қўшасиз'),
    ('ru', 'Вы обращаетесь в центр «Инсон», к социальному работнику махалли или по номеру 1140',
      'Вы подаёте заявление на портале: отвечаете на вопросы и при желании прикладываете документы'),
    ('en', 'You ask at an Inson centre, the mahalla’s social worker or by calling 1140',
      'You apply on the portal: you answer questions and may add documents')
  ) as w (locale, before, after)
  where t.locale = w.locale and t.service_code in (
    'home-help', 'day-care', 'personal-assistant', 'respite-care', 'residential-care', 'carer-training',
    'meals-at-home', 'sign-language', 'inclusive-education', 'vocational-training', 'university-guidance',
    'employment', 'artisan-registration', 'inclusive-employer', 'adaptive-sport', 'guardianship', 'foster-family',
    'youth-accompaniment', 'care-leaver-housing', 'school-of-life', 'psychological-help', 'legal-help');
