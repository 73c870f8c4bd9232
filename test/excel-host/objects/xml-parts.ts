import { found, invalidArgument, textOf, type HostObject } from '../host-object';
import type { Model, ModelXmlPart } from '../model';

/** The custom XML parts of a workbook. */
export function xmlPartsObject(model: Model): HostObject {
  const object = (part: ModelXmlPart): HostObject => ({
    type: 'CustomXmlPart',
    identity: { Id: part.id },
    values: { Id: () => part.id, NamespaceUri: () => namespaceOf(part.xml) },
    calls: {
      GetXml: () => part.xml,
      SetXml: (xml) => {
        part.xml = wellFormed(xml);
      },
      Delete: () => {
        model.xmlParts.splice(model.xmlParts.indexOf(part), 1);
      },
    },
  });
  return {
    type: 'CustomXmlPartCollection',
    item: (key) => object(found(model.xmlParts, key)),
    objects: {
      GetItem: (key) => object(found(model.xmlParts, key)),
      GetByNamespace: (namespace) => {
        const own = (): readonly ModelXmlPart[] =>
          model.xmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);
        return {
          type: 'CustomXmlPartScopedCollection',
          items: () => own().map(object),
          item: (key) => object(found(own(), key)),
          objects: { GetItem: (key) => object(found(own(), key)) },
        };
      },
      Add: (xml) => {
        const part = { id: model.nextId(), xml: wellFormed(xml) };
        model.xmlParts.push(part);
        return object(part);
      },
    },
  };
}

const namespaceOf = (xml: string): string | undefined =>
  /^\s*(?:<\?[^>]*>\s*)?<[\w:]+[^>]*?\sxmlns="([^"]*)"/.exec(xml)?.[1];

/** One element with text in it is all that we write. */
function wellFormed(value: unknown): string {
  const xml = textOf(value);
  const inner = /^<(\w+)(?: xmlns="[^"<&]*")?>([^<]*)<\/\1>$/.exec(xml)?.[2];
  if (
    inner === undefined ||
    inner.includes(']]>') ||
    /&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(inner)
  ) {
    throw invalidArgument('The XML is not well-formed.');
  }
  return xml;
}
