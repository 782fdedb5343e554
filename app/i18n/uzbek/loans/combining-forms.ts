/**
 * First parts of borrowed compounds, longest first: after them the rest is looked up as a word of its own
 * (kino + film, giper + tsikl). Those whose own Cyrillic spelling needs ь or ц are stems.
 */
export const combiningForms: readonly string[] =
  `avto avia aero agro anti arxi audio auto bio blits elektro ekso eko eks endo epi etno evro yevro ferro
  fito fizio foto fono gamma gastro gemo geo giper gipo gidro gelio infra inter karbo kardio kino kosmo kripto kvazi
  lingvo magnito makro media mega meta mikro mini mono moto nano nefro neo nevro neyro nim orto para piro poli post
  psevdo psixo pnevmo radio re retro sotsio spets stereo sub super tele termo texno trans turbo vibro video
  xemo xrono yarim zoo`
    .split(/\s+/)
    .sort((a, b) => b.length - a.length)
