// What a page shows, read in steps. Each step undoes one thing that innerText tells otherwise than a reader would, or
// that the record leaves out on purpose; `comparison.py` says why each of them is fair. The steps change the page, so
// that they stand in one order; a step that finds nothing to change is not read again.
(() => {
  const PARTED = '\uE000'; // stands where text was taken out between two words
  const BLOCKS = 'p,li,td,th,h1,h2,h3,h4,h5,h6,dt,dd,figcaption,caption,blockquote,summary,div,section,header,footer,' +
    'address,pre,legend,center,aside,article,main,td p,li p';
  const LONGEST = 6000;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const takeOut = (elements, parts = () => true) => {
    const present = elements.filter((element) => element.isConnected);
    for (const element of present) element.replaceWith(parts(element) ? PARTED : '');
    return present.length;
  };

  const HIDING_CLASS = new RegExp(
    '^(?:u-|a11y-|is-|c-|util-|o-|g-)*(?:sr|screen-?reader)(?:s)?[-_]?(?:only|text|hidden)?(?:-focusable)?$|' +
    '(?:^|[-_])sr-?only(?:$|[-_])|visually-?_?hidden|hidden-?visually|visuallyhidden|element-invisible|accessib(?:le|ly|ility)-?(?:hid|text)|' +
    '^(?:off-?screen|assistive-?text|show-for-sr|invisible-?text|a11y-?(?:hidden|text)|(?:\\w+-)?vh)$', 'i');
  const namesHidden = (element) => [...element.classList].some((name) => HIDING_CLASS.test(name));
  const isClipped = (element) => {
    const style = getComputedStyle(element);
    if (style.position !== 'absolute' && style.position !== 'fixed') return false;
    const box = element.getBoundingClientRect();
    const isTiny = style.overflow !== 'visible' && box.width <= 2 && box.height <= 2;
    const isCut = /^rect\(0(px)?,? 0(px)?,? 0(px)?,? 0(px)?\)$|^rect\(1px,? 1px,? 1px,? 1px\)$/.test(style.clip);
    return isTiny || isCut || box.right < -900 || box.bottom < -900;
  };
  const ICON_CLASS = /^(?:google-)?material-(?:icons|symbols)(?:-\w+)*$/i;
  const ICON_TAG = /^(?:mat|md)-icon$/i;
  const isLigature = (element) =>
    [...element.classList].some((name) => ICON_CLASS.test(name)) ||
    (/icon/i.test(element.className) && /^[a-z0-9]+(?:_[a-z0-9]+)+$/.test(element.textContent.trim()));
  const EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{So}/u;
  const FORMULA_CLASS = /(?:^|[-_])(?:latex|tex|math|formula)(?:$|[-_])/i;

  const steps = {
    'capitals of the style sheet': () => {
      const style = document.createElement('style');
      style.textContent = '*, *::first-letter, *::first-line { text-transform: none !important }';
      document.documentElement.append(style);
      return 1;
    },
    'letter in a drop cap': () => {
      const letters = all('body *').filter((each) => {
        const text = each.textContent.trim();
        return (
          /^\P{L}?\p{L}$/u.test(text) && /^\p{Ll}/u.test(each.nextSibling?.textContent ?? '') &&
          getComputedStyle(each).float !== 'none'
        );
      });
      for (const each of letters) each.style.cssText += ';float:none!important;display:inline!important;position:static!important';
      return letters.length;
    },
    'reading of a ruby': () => {
      const readings = all('rt, rp, rtc');
      for (const element of readings) element.remove();
      for (const ruby of all('ruby')) ruby.style.display = 'inline';
      return readings.length;
    },
    'text for screen readers only': () => takeOut(all('body *').filter((each) => namesHidden(each) || isClipped(each))),
    'icon spelled as a word': () =>
      takeOut(all('body [class], mat-icon, md-icon').filter((each) => ICON_TAG.test(each.tagName) || isLigature(each))),
    'picture of a character': () => {
      const emoji = all('img[alt]').filter((each) => each.alt.length <= 8 && EMOJI.test(each.alt));
      for (const each of emoji) each.replaceWith(each.alt);
      return emoji.length;
    },
    'picture of a formula': () => {
      const drawn = all('img[alt][class]').filter((each) => [...each.classList].some((name) => FORMULA_CLASS.test(name)));
      for (const each of drawn) each.replaceWith(each.alt);
      const written = all('math');
      for (const each of written) {
        for (const note of each.querySelectorAll('annotation, annotation-xml')) note.remove();
        each.replaceWith(each.textContent);
      }
      return drawn.length + written.length;
    },
    'drawing, form field or fallback': () =>
      takeOut(
        all('svg, select, textarea, meter, progress, object, noscript, canvas, audio, video, iframe').filter(
          // One that holds these was never closed and holds the page, or is what shows it where scripts are off.
          (each) => !each.querySelector('p, h1, h2, article, main, section, style'),
        ),
        (each) => each.matches('svg, select, textarea, meter, progress, canvas'),
      ),
  };

  const linesOf = (element) => element.innerText;
  const reading = () => ({
    page: linesOf(document.body ?? document.documentElement),
    own: [...new Set(all(BLOCKS).map((each) => (each.textContent.length > LONGEST ? '' : linesOf(each))))],
  });
  window.scrapenewsOracle = {
    names: Object.keys(steps),
    read: reading,
    step: (name) => (steps[name]() ? reading() : null),
    unhide: () => {
      for (const sheet of all('style, link[rel~=stylesheet]')) sheet.remove();
      for (const each of all('[style], [hidden]')) {
        each.removeAttribute('style');
        each.removeAttribute('hidden');
      }
      for (const each of all('details, dialog')) each.open = true;
      return reading();
    },
  };
})();
