/** Words that must not be read anywhere on the site: they blame, label or make harm sound like something else. */
export const FORBIDDEN: Readonly<Record<'en' | 'fr', readonly RegExp[]>> = {
  en: [
    /porn/i,
    /prostitut/i,
    /underage/i,
    /p(a)?edophil/i,
    /predator/i,
    /monster/i,
    /self-generated/i,
    /\bnudes?\b(?! (image|picture))(?<!as nude)/i,
    /nudify/i,
    /sextort/i,
    /\bgroom/i,
    /\bvictim/i,
    /perpetrator/i,
    /virtual abuse/i,
    /not real\b/i,
    /only a fake/i,
    /never forgets/i,
    /should have/i,
    /why did you/i,
    /be careful/i,
    /at risk\b/i,
    /foolish/i,
  ],
  fr: [
    /pornograph/i,
    /prostitu/i,
    /pédophil|pédocrimin/i,
    /prédateur/i,
    /monstre/i,
    /revenge/i,
    /nudes?\b/i,
    /déshabillage/i,
    /sextorsion/i,
    /grooming/i,
    /\bvictime/i,
    /abus virtuel/i,
    /n'oublie jamais/i,
    /aurais dû|auriez dû/i,
    /pourquoi as-tu/i,
    /en danger/i,
    /se faire avoir/i,
    /imprudent/i,
  ],
};

/** Every text of a tree of words. */
export const textsOf = (tree: unknown): string[] =>
  typeof tree === 'string' ? [tree] : Object.values((tree ?? {}) as object).flatMap(textsOf);

/** The forbidden words in a tree of words, each with its sentence. */
export const forbiddenIn = (tree: unknown, locale: 'en' | 'fr'): string[] =>
  textsOf(tree).flatMap((text) =>
    FORBIDDEN[locale].filter((word) => word.test(text)).map((word) => `${word.source}: ${text}`),
  );
