import type { CellRange } from '../../../src/workbook/address';
import { overlaps } from '../addresses';
import {
  ExcelError,
  found,
  invalidArgument,
  NULL_OBJECT,
  numberOf,
  textOf,
  type HostObject,
} from '../host-object';
import type { Model, ModelConditionalFormat, ModelSheet } from '../model';
import { settingsObject, type Shape } from '../settings';
import { bordersObject } from './format';

const DATA_BAR: Shape = {
  properties: {
    LowerBoundRule: 'object',
    UpperBoundRule: 'object',
    BarDirection: ['Context', 'LeftToRight', 'RightToLeft'],
    ShowDataBarOnly: 'boolean',
  },
  parts: {
    PositiveFormat: { properties: { FillColor: 'colour', BorderColor: 'colour', GradientFill: 'boolean' } },
    NegativeFormat: { properties: { FillColor: 'colour', MatchPositiveFillColor: 'boolean' } },
  },
};
const COLOUR_SCALE: Shape = { properties: { Criteria: 'object' } };
const CUSTOM: Shape = {
  parts: {
    Rule: { properties: { Formula: 'text' } },
    Format: {
      parts: {
        Fill: { properties: { Color: 'colour' } },
        Font: { properties: { Color: 'colour', Bold: 'boolean' } },
      },
    },
  },
};

/** The rules that touch some cells; a rule that is added covers just these cells and comes before all others. */
export function conditionalFormatsObject(
  model: Model,
  sheet: ModelSheet,
  ranges: readonly CellRange[],
  guard: () => void,
): HostObject {
  const all = (): readonly ModelConditionalFormat[] =>
    sheet.conditionalFormats.filter((rule) =>
      rule.ranges.some((each) => ranges.some((own) => overlaps(own, each))),
    );
  return {
    type: 'ConditionalFormatCollection',
    items: () => all().map((rule) => ruleObject(sheet, rule, guard)),
    item: (key) => ruleObject(sheet, found(all(), key), guard),
    objects: {
      Add: (type) => {
        guard();
        if (!['Custom', 'DataBar', 'ColorScale'].includes(textOf(type))) throw invalidArgument();
        const rule = { id: model.nextId(), type: textOf(type), ranges, settings: new Map<string, unknown>() };
        sheet.conditionalFormats.unshift(rule);
        return ruleObject(sheet, rule, guard);
      },
    },
    calls: {
      ClearAll: () => {
        guard();
        const going = new Set(all());
        sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => !going.has(rule));
      },
    },
  };
}

function ruleObject(sheet: ModelSheet, rule: ModelConditionalFormat, guard: () => void): HostObject {
  const part = (type: string, shape: Shape): (() => HostObject | typeof NULL_OBJECT) => {
    return () => {
      if (rule.type !== type) throw invalidArgument(`The rule is no ${type}.`);
      const object = settingsObject(type, shape, rule.settings, guard);
      if (rule.isUnreadable === true)
        throw new ExcelError('GeneralException', 'There was an internal error.');
      if (type !== 'Custom') return object;
      const format = (): HostObject => {
        const plain = object.parts?.Format?.();
        if (plain === undefined || plain === NULL_OBJECT) throw invalidArgument();
        return {
          ...plain,
          parts: { ...plain.parts, Borders: () => bordersObject(rule.settings, guard, 'Format.') },
        };
      };
      return { ...object, parts: { ...object.parts, Format: format } };
    };
  };
  const custom = part('Custom', CUSTOM);
  return {
    type: 'ConditionalFormat',
    identity: { Id: rule.id },
    values: {
      Id: () => rule.id,
      Type: () => rule.type,
      Priority: () => sheet.conditionalFormats.indexOf(rule),
    },
    sets: {
      // Excel counts from the front, or with a negative number from the back.
      Priority: (value) => {
        guard();
        const others = sheet.conditionalFormats.filter((each) => each !== rule);
        const at = numberOf(value);
        others.splice(Math.max(0, at < 0 ? others.length + 1 + at : at), 0, rule);
        sheet.conditionalFormats = others;
      },
    },
    parts: {
      Custom: custom,
      CustomOrNullObject: () => (rule.type === 'Custom' ? custom() : NULL_OBJECT),
      DataBar: part('DataBar', DATA_BAR),
      ColorScale: part('ColorScale', COLOUR_SCALE),
    },
    calls: {
      Delete: () => {
        guard();
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== rule);
      },
    },
  };
}
