import { a1Range } from '../../workbook/address';
import type { TableShape } from '../../workbook/table-shape';
import { attributesOf, rootElement } from './splice';
import { escapeAttribute, stringValue, XML_DECLARATION, type Flavour } from './write-xml';

/** A table part (ECMA-376 part 1, 18.5.1.2). */
export function tableXml(shape: TableShape, id: number, name: string, flavour: Flavour): string {
  const { top, left, bottom, right } = shape.range;
  const reference = a1Range({ top, left, bottom, right });
  const columns = shape.columns.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(stringValue(column))}"/>`,
  );
  const named = escapeAttribute(name);
  return (
    `${XML_DECLARATION}<table xmlns="${flavour.main}" id="${id}" name="${named}" displayName="${named}" ref="${reference}" totalsRowShown="0">` +
    `<autoFilter ref="${reference}"/><tableColumns count="${columns.length}">${columns.join('')}</tableColumns>` +
    '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>'
  );
}

/** A table's number and name from its part. */
export function tableIdentity(text: string): { readonly id: number; readonly name: string } {
  const attributes = attributesOf(text, rootElement(text));
  return {
    id: Number(attributes.get('id') ?? 0),
    name: attributes.get('displayName') ?? attributes.get('name') ?? '',
  };
}
