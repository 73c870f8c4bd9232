import type { SummaryChart } from '../../workbook/edits';
import type { ChartSheet } from '../../workbook/chart-cells';
import {
  appendInside,
  attributesOf,
  childElements,
  childNamed,
  removal,
  rootElement,
  splice,
  type Edit,
} from './splice';
import { chartXml } from './write-chart';
import { axesOf, axisIds, chartName, isOwnAxes, isOwnName } from './write-chart-identity';
import { addPart, freePartName } from './write-content-types';
import type { Draft } from './write-draft';
import { anchorXml, chartFrames, emptyDrawing, shapeNumbers, type ChartFrame } from './write-drawing';
import { dropBelow, dropUnused } from './write-part-tree';
import { addRelationship, dropRelationship, relationshipsIn } from './write-relationships';
import type { WorkbookPart } from './write-workbook-part';
import { attributeByLocal } from './write-xml';

/** A chart that stands on a sheet, with its part; `axes` are the numbers of its axes. */
type FoundChart = ChartFrame & { readonly part: string; readonly axes: readonly number[] };

/**
 * Makes a worksheet hold exactly these charts of ours, beside what the user drew on it: ours are written in place,
 * surplus ones go with their parts. Our place wins over where a user moved a chart, as the cells below it may have moved.
 * Returns the id of the worksheet's drawing; `undefined` if it has none.
 */
export function writeCharts(
  draft: Draft,
  part: string,
  charts: readonly SummaryChart[],
  sheet: ChartSheet,
  workbook: WorkbookPart,
): string | undefined {
  const old = drawingOf(draft, part);
  if (charts.length === 0 && old?.drawing === undefined) return old?.id;
  const { id, drawing } =
    old?.drawing === undefined ? addDrawing(draft, part, workbook) : { id: old.id, drawing: old.drawing };
  const text = draft.text(drawing);
  const found = foundCharts(draft, drawing);
  const taken = [...shapeNumbers(text)];
  const edits: Edit[] = [];
  const added: string[] = [];
  const kept = new Set<FoundChart>();
  for (const chart of charts) {
    const before = chartBefore(chart, found);
    const shape = before && isUnique(before.shape, taken) ? before.shape : Math.max(1, ...taken) + 1;
    taken.push(...(shape === before?.shape ? [] : [shape]));
    const relationship = writeChart(draft, drawing, chart, before, sheet, workbook);
    const xml = anchorXml(chart, shape, relationship, workbook.flavour);
    if (before) {
      kept.add(before);
      edits.push({ start: before.anchor.start, end: before.anchor.end, text: xml });
    } else added.push(xml);
  }
  const surplus = found.filter((each) => !kept.has(each) && isSurplus(each, charts));
  edits.push(...surplus.map(({ anchor }) => removal(anchor)));
  if (added.length > 0) edits.push(appendInside(text, rootElement(text), added.join('')));
  draft.put(drawing, splice(text, edits));
  for (const { relationship, part: chartPart } of surplus) {
    dropRelationship(draft, drawing, relationship);
    dropUnused(draft, chartPart);
  }
  const after = draft.text(drawing);
  if (surplus.length === 0 || childElements(after, rootElement(after)).length > 0) return id;
  dropRelationship(draft, part, id);
  dropUnused(draft, drawing);
  return undefined;
}

/** The id in a worksheet's `drawing`, and the part to which it leads if that is there. */
function drawingOf(
  draft: Draft,
  part: string,
): { readonly id: string; readonly drawing: string | undefined } | undefined {
  const text = draft.text(part);
  const element = childNamed(text, rootElement(text), 'drawing');
  const id = element && attributeByLocal(attributesOf(text, element), 'id');
  if (id === undefined) return undefined;
  const target = relationshipsIn(draft, part).find((found) => found.id === id)?.target;
  return { id, drawing: target !== undefined && draft.has(target) ? target : undefined };
}

function addDrawing(
  draft: Draft,
  part: string,
  { flavour, folder }: WorkbookPart,
): { readonly id: string; readonly drawing: string } {
  const drawing = freePartName(draft, `${folder}drawings/drawing`, 'xml');
  addPart(draft, drawing, 'drawing', emptyDrawing(flavour));
  return { id: addRelationship(draft, part, `${flavour.relationships}/drawing`, drawing), drawing };
}

/** The charts of a drawing whose parts are there. */
function foundCharts(draft: Draft, drawing: string): readonly FoundChart[] {
  const relationships = relationshipsIn(draft, drawing);
  return chartFrames(draft.text(drawing)).flatMap((frame) => {
    const part = relationships.find(({ id }) => id === frame.relationship)?.target;
    return part === undefined || !draft.has(part) ? [] : [{ ...frame, part, axes: axesOf(draft.text(part)) }];
  });
}

/** A chart as an earlier check left it: the first of its name, or else, where a program dropped the names, of its axes. */
function chartBefore({ key }: SummaryChart, found: readonly FoundChart[]): FoundChart | undefined {
  const ids = axisIds(key);
  return (
    found.find(({ name }) => name === chartName(key)) ??
    found.find(
      ({ name, axes }) => !isOwnName(name) && axes.includes(ids.categories) && axes.includes(ids.values),
    )
  );
}

/** True of a chart of ours that is no longer wanted. One that is named as a wanted one is a copy that the user made. */
function isSurplus({ name, axes }: FoundChart, charts: readonly SummaryChart[]): boolean {
  if (isOwnName(name)) return charts.every(({ key }) => name !== chartName(key));
  return isOwnAxes(axes) && charts.every(({ key }) => !axes.includes(axisIds(key).categories));
}

const isUnique = (shape: number, all: readonly number[]): boolean =>
  shape > 0 && all.filter((each) => each === shape).length === 1;

/** Writes a chart's part, without what another program put beside it, and returns the relationship to it. */
function writeChart(
  draft: Draft,
  drawing: string,
  chart: SummaryChart,
  before: FoundChart | undefined,
  sheet: ChartSheet,
  { flavour, folder }: WorkbookPart,
): string {
  const xml = chartXml(chart, axisIds(chart.key), sheet, flavour);
  if (before) {
    draft.put(before.part, xml);
    dropBelow(draft, before.part);
    return before.relationship;
  }
  const part = freePartName(draft, `${folder}charts/chart`, 'xml');
  addPart(draft, part, 'chart', xml);
  return addRelationship(draft, drawing, `${flavour.relationships}/chart`, part);
}
