import type { SummaryChart } from '../../workbook/edits';
import { attributesOf, childElements, childNamed, rootElement, startTags, type Element } from './splice';
import { drawingNamespaces } from './write-chart';
import { chartName } from './write-chart-identity';
import { attributeByLocal, escapeAttribute, XML_DECLARATION, type Flavour } from './write-xml';

/** A chart that stands on a sheet, ours or the user's. */
export type ChartFrame = {
  readonly anchor: Element;
  /** The number of its shape in the drawing. */
  readonly shape: number;
  readonly name: string;
  /** The relationship that leads to its chart part. */
  readonly relationship: string;
};

/** A drawing part without anything in it (ECMA-376 part 1, 20.5.2.35). */
export function emptyDrawing(flavour: Flavour): string {
  const { sheet, main } = drawingNamespaces(flavour);
  return `${XML_DECLARATION}<xdr:wsDr xmlns:xdr="${sheet}" xmlns:a="${main}"></xdr:wsDr>`;
}

/** The charts of a drawing that stand by themselves, in order; those grouped with other things are left out. */
export function chartFrames(text: string): readonly ChartFrame[] {
  const descend = (from: Element, ...path: readonly string[]): Element | undefined =>
    path.reduce<Element | undefined>((at, local) => at && childNamed(text, at, local), from);
  return childElements(text, rootElement(text)).flatMap((anchor) => {
    const properties = descend(anchor, 'graphicFrame', 'nvGraphicFramePr', 'cNvPr');
    const chart = descend(anchor, 'graphicFrame', 'graphic', 'graphicData', 'chart');
    if (!properties || !chart) return [];
    const attributes = attributesOf(text, properties);
    return [
      {
        anchor,
        shape: Number(attributes.get('id') ?? 0),
        name: attributes.get('name') ?? '',
        relationship: attributeByLocal(attributesOf(text, chart), 'id') ?? '',
      },
    ];
  });
}

/** The numbers of all shapes of a drawing, in order. */
export const shapeNumbers = (text: string): readonly number[] =>
  [...startTags(text, 0, text.length)]
    .filter(({ name }) => /(^|:)cNvPr$/.test(name))
    .map((tag) => Number(attributesOf(text, tag).get('id') ?? 0));

/**
 * How far a chart stands off the left and upper edges of its cells, in EMU: two beside each other do not touch, and
 * nothing of one below a page break is printed above it.
 */
const GAP = { left: 63_500, top: 25_400 };

/** The place of a chart on its sheet (ECMA-376 part 1, 20.5.2.33), with all the namespaces that it needs. */
export function anchorXml(
  { key, description, place }: SummaryChart,
  shape: number,
  relationship: string,
  flavour: Flavour,
): string {
  const { main, chart, sheet } = drawingNamespaces(flavour);
  const corner = (local: string, column: number, columnOff: number, row: number, rowOff: number): string =>
    `<xdr:${local}><xdr:col>${column}</xdr:col><xdr:colOff>${columnOff}</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${rowOff}</xdr:rowOff></xdr:${local}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${sheet}" xmlns:a="${main}" editAs="oneCell">` +
    corner('from', place.left, GAP.left, place.top, GAP.top) +
    corner('to', place.right + 1, 0, place.bottom + 1, 0) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${shape}" name="${escapeAttribute(chartName(key))}"` +
    ` descr="${escapeAttribute(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${flavour.relationships}" r:id="${relationship}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}
