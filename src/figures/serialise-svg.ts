/** The properties that give the figures of this house their look, with the values SVG starts from. */
const initialValues: readonly (readonly [property: string, initial: string])[] = [
  ['fill', 'rgb(0, 0, 0)'],
  ['fill-opacity', '1'],
  ['stroke', 'none'],
  ['stroke-width', '1px'],
  ['stroke-opacity', '1'],
  ['stroke-dasharray', 'none'],
  ['stroke-linecap', 'butt'],
  ['stroke-linejoin', 'miter'],
  ['paint-order', 'normal'],
  ['opacity', '1'],
  ['font-family', ''],
  ['font-size', ''],
  ['font-weight', '400'],
  ['font-style', 'normal'],
  ['text-anchor', 'start'],
  ['shape-rendering', 'auto'],
]
const inherited = new Set(
  initialValues.map(([property]) => property).filter((property) => property !== 'opacity'),
)

/**
 * A figure as a file that stands alone: what the page's style sheets say is written into attributes, and what is there
 * for interaction only (`data-export="no"`, hidden targets) is left out. No style elements or attributes: such a file
 * also opens under a strict content security policy.
 *
 * @param svg a figure in the document, so that its styles can be computed
 * @param background paints the page's colour behind it; without it the file is transparent
 */
export function serialiseSvg(svg: SVGSVGElement, background?: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement
  inline(svg, copy, undefined)
  for (const part of copy.querySelectorAll('[data-export="no"]')) part.remove()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  if (background !== undefined) {
    const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
    for (const [name, value] of Object.entries({
      width: '100%',
      height: '100%',
      fill: background,
      stroke: 'none',
    })) {
      ground.setAttribute(name, value)
    }
    copy.prepend(ground)
  }
  return new XMLSerializer().serializeToString(copy)
}

function inline(shown: Element, copy: Element, parent: CSSStyleDeclaration | undefined): void {
  const style = getComputedStyle(shown)
  for (const [property, initial] of initialValues) {
    const value = style.getPropertyValue(property)
    const before =
      parent !== undefined && inherited.has(property) ? parent.getPropertyValue(property) : initial
    if (value !== '' && value !== before) copy.setAttribute(property, value)
    else copy.removeAttribute(property)
  }
  for (const name of ['class', 'style', 'tabindex', 'aria-hidden', 'data-own-gestures'])
    copy.removeAttribute(name)
  if (shown instanceof SVGTextElement) keepLength(shown, copy)
  // Pairs are read before the walk goes deeper: both trees still have the same children here.
  for (const [place, child] of [...shown.children].entries()) {
    const twin = copy.children[place]
    if (twin !== undefined) inline(child, twin, style)
  }
}

/** A file does not carry the page's fonts: the wider ones that stand in for them would run into things and over the edge. */
function keepLength(shown: SVGTextElement, copy: Element): void {
  const length = shown.getComputedTextLength()
  if (!(length > 0)) return
  copy.setAttribute('textLength', length.toFixed(1))
  copy.setAttribute('lengthAdjust', 'spacingAndGlyphs')
}
