import type { Shape } from '../settings';

export const CHART_TYPES = ['BarClustered', 'ColumnClustered', 'BarStacked', 'ColumnStacked', 'LineMarkers'];

const FONT: Shape = { properties: { Color: 'colour', Size: 'number', Bold: 'boolean' } };
const LINE: Shape = {
  properties: { Color: 'colour', Weight: 'number', LineStyle: ['None', 'Continuous', 'Automatic'] },
  methods: ['Clear'],
};
const FILL: Shape = { methods: ['SetSolidColor', 'Clear'] };
const TEXT_FORMAT: Shape = { parts: { Font: FONT } };

const LABEL: Shape = {
  properties: {
    Position: ['Center', 'InsideEnd', 'InsideBase', 'OutsideEnd', 'Left', 'Right', 'Top', 'Bottom'],
    NumberFormat: 'text',
    LinkNumberFormat: 'boolean',
    ShowValue: 'boolean',
  },
  parts: { Format: TEXT_FORMAT },
};

export const CHART: Shape = {
  properties: { ChartType: CHART_TYPES, DisplayBlanksAs: ['NotPlotted', 'Zero', 'Interplotted'] },
  parts: {
    Title: { properties: { Text: 'text', Visible: 'boolean' }, parts: { Format: TEXT_FORMAT } },
    Legend: {
      properties: { Visible: 'boolean', Position: ['Top', 'Bottom', 'Left', 'Right'], Overlay: 'boolean' },
    },
    Format: { parts: { Fill: FILL, Border: LINE, Font: FONT } },
  },
  methods: ['SetPosition'],
};

export const AXIS: Shape = {
  properties: {
    Maximum: 'number or empty',
    Minimum: 'number or empty',
    MajorUnit: 'number or empty',
    NumberFormat: 'text',
    LinkNumberFormat: 'boolean',
    ReversePlotOrder: 'boolean',
    CategoryType: ['Automatic', 'TextAxis', 'DateAxis'],
    Position: ['Automatic', 'Maximum', 'Minimum'],
    TickLabelPosition: ['NextToAxis', 'High', 'Low', 'None'],
    TickLabelSpacing: 'number or empty',
    MajorTickMark: ['None', 'Cross', 'Inside', 'Outside'],
  },
  parts: {
    Format: { parts: { Font: FONT, Line: LINE } },
    MajorGridlines: { properties: { Visible: 'boolean' }, parts: { Format: { parts: { Line: LINE } } } },
  },
};

export const SERIES: Shape = {
  properties: {
    Name: 'text',
    HasDataLabels: 'boolean',
    GapWidth: 'number',
    Overlap: 'number',
    Smooth: 'boolean',
    MarkerStyle: ['Circle', 'Square', 'Diamond', 'Triangle', 'None', 'Automatic'],
    MarkerSize: 'number',
    MarkerBackgroundColor: 'colour',
    MarkerForegroundColor: 'colour',
  },
  parts: { Format: { parts: { Fill: FILL, Line: LINE } }, DataLabels: LABEL },
};

export const POINT: Shape = { properties: { HasDataLabel: 'boolean' }, parts: { DataLabel: LABEL } };
