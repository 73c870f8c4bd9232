import { placeOf } from '../addresses';
import { found, invalidArgument, itemNotFound, numberOf, textOf, type HostObject } from '../host-object';
import type { Model, ModelChart, ModelSheet } from '../model';
import { settingsObject } from '../settings';
import { AXIS, CHART, CHART_TYPES, POINT, SERIES } from './chart-shapes';

/** The charts of a sheet. */
export function chartsObject(model: Model, sheet: ModelSheet, guard: () => void): HostObject {
  const object = (chart: ModelChart): HostObject => chartObject(model, sheet, chart, guard);
  return {
    type: 'ChartCollection',
    items: () => sheet.charts.map(object),
    item: (key) => object(found(sheet.charts, key)),
    objects: {
      GetItem: (key) => object(found(sheet.charts, key)),
      Add: (type, source, seriesBy) => {
        guard();
        if (!CHART_TYPES.includes(textOf(type))) throw invalidArgument(`A chart: ${textOf(type)}`);
        const { range } = placeOf(source, sheet);
        const count = seriesBy === 'Rows' ? range.bottom - range.top + 1 : range.right - range.left + 1;
        const chart: ModelChart = {
          id: model.nextId(),
          name: `Chart ${sheet.charts.length + 1}`,
          settings: new Map([['ChartType', type]]),
          series: Array.from({ length: count }, () => ({ id: model.nextId(), settings: new Map() })),
        };
        sheet.charts.push(chart);
        return object(chart);
      },
    },
  };
}

function chartObject(model: Model, sheet: ModelSheet, chart: ModelChart, guard: () => void): HostObject {
  const plain = settingsObject('Chart', CHART, chart.settings, guard);
  const axis = (name: string): HostObject =>
    settingsObject(`ChartAxis.${name}`, AXIS, chart.settings, guard, `${name}.`);
  return {
    ...plain,
    identity: { Id: chart.id },
    values: { ...plain.values, Id: () => chart.id, Name: () => chart.name },
    sets: {
      ...plain.sets,
      Name: (value) => {
        guard();
        chart.name = textOf(value);
      },
    },
    parts: {
      ...plain.parts,
      Axes: () => ({
        type: 'ChartAxes',
        parts: { ValueAxis: () => axis('ValueAxis'), CategoryAxis: () => axis('CategoryAxis') },
      }),
      Series: () => seriesCollection(model, sheet, chart, guard),
    },
    calls: {
      ...plain.calls,
      Delete: () => {
        guard();
        sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      },
    },
  };
}

function seriesCollection(model: Model, sheet: ModelSheet, chart: ModelChart, guard: () => void): HostObject {
  const object = (settings: Map<string, unknown>): HostObject => {
    const series = settingsObject('ChartSeries', SERIES, settings, guard);
    const cells = (name: string) => (source: unknown) => {
      guard();
      settings.set(name, placeOf(source, sheet).range);
    };
    const points: HostObject = {
      type: 'ChartPointsCollection',
      objects: {
        GetItemAt: (index) =>
          settingsObject('ChartPoint', POINT, settings, guard, `Points.${numberOf(index)}.`),
      },
    };
    return {
      ...series,
      parts: { ...series.parts, Points: () => points },
      calls: { ...series.calls, SetValues: cells('Values'), SetXAxisValues: cells('XAxisValues') },
    };
  };
  return {
    type: 'ChartSeriesCollection',
    objects: {
      GetItemAt: (index) => {
        const series = chart.series[numberOf(index)];
        if (!series) throw itemNotFound();
        return object(series.settings);
      },
      Add: (name) => {
        guard();
        const series = { id: model.nextId(), settings: new Map<string, unknown>([['Name', name]]) };
        chart.series.push(series);
        return object(series.settings);
      },
    },
  };
}
