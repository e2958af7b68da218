/**
 * The page to compare with: the same words as somebody would write them by hand in one static file, with a native
 * form whose feedback CSS reveals, a few lines of style, no font, no picture, no script.
 */

const STYLE = `
body{max-width:40rem;margin:auto;padding:1rem;font:1.1rem/1.6 sans-serif;color:#222;background:#fff}
a{color:#14507a}fieldset{margin:1rem 0;padding:1rem;border:1px solid #bbb;border-radius:1rem}
legend,h1,h2,h3{font-weight:700}label{display:inline-block;min-height:2.75rem;padding:.5rem}
fieldset p{background:#eef;padding:.5rem 1rem}.f{display:none}:checked~.f{display:block}
blockquote{border-left:4px solid #bbb;margin-left:0;padding-left:1rem}`;

/**
 * Makes the plain page of a built one, in a browser that has it open.
 * @param {import('@playwright/test').Page} page with the built page, before anything was done on it
 * @returns {Promise<string>} the whole HTML
 */
export async function plainPage(page) {
  const { lang, dir, title, body } = await page.evaluate(() => {
    const KEPT = [
      'href',
      'type',
      'name',
      'value',
      'id',
      'for',
      'lang',
      'dir',
      'aria-label',
      'aria-labelledby',
      'disabled',
      'hidden',
    ];
    const copy = document.body.cloneNode(true);
    for (const gone of copy.querySelectorAll(
      'script, style, svg, img, link, template, [role="status"], .item__actions',
    ))
      gone.remove();
    for (const feedback of copy.querySelectorAll('.item__feedback')) feedback.className = 'f';
    for (const element of copy.querySelectorAll('*')) {
      for (const { name } of [...element.attributes]) {
        if (!KEPT.includes(name) && !(name === 'class' && element.className === 'f'))
          element.removeAttribute(name);
      }
    }
    // Boxes that only carry style are not written by hand; those that group an option with its feedback are needed.
    const boxes = [...copy.querySelectorAll('span, div:not(fieldset div)')].filter(
      ({ id, lang }) => !id && !lang,
    );
    for (const box of boxes.reverse()) box.replaceWith(...box.childNodes);
    const { lang, dir } = document.documentElement;
    return { lang, dir, title: document.title, body: copy.innerHTML.replace(/\s+/g, ' ') };
  });
  return `<!doctype html><html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}
