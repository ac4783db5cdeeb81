import CXlsxWriter
import Translation

/// A native column chart over two columns of a sheet: labels and counts.
struct ColumnChart {
  var title: String
  /// Said by screen readers in place of the picture.
  var description: String
  var source: SheetName
  var rows: ClosedRange<Int>
  var labelColumn: Int
  var valueColumn: Int
  var color: UInt32
}

extension WorkbookSheet {
  func insert(_ chart: ColumnChart, row: Int, column: Int) throws(WorkbookError) {
    let title = file.translator(chart.title)
    let made = unsafe try file.chart(LXW_CHART_COLUMN)
    let (first, last) = (UInt32(chart.rows.lowerBound), UInt32(chart.rows.upperBound))
    guard let series = unsafe chart_add_series(made, nil, nil) else {
      throw WorkbookError(.outOfMemory, path: file.path)
    }
    let (labels, values) = (UInt16(chart.labelColumn), UInt16(chart.valueColumn))
    unsafe chart_series_set_categories(series, chart.source.text, first, labels, last, labels)
    unsafe chart_series_set_values(series, chart.source.text, first, values, last, values)
    unsafe chart_series_set_name(series, title)
    var fill = lxw_chart_fill(color: chart.color, none: 0, transparency: 0)
    unsafe chart_series_set_fill(series, &fill)
    unsafe chart_series_set_labels(series)
    unsafe chart_title_set_name(made, title)
    unsafe chart_legend_set_position(made, UInt8(LXW_CHART_LEGEND_NONE.rawValue))
    unsafe chart_axis_major_gridlines_set_visible(made.pointee.y_axis, 0)
    let result = unsafe file.translator(chart.description).withCString { description in
      var options = unsafe lxw_chart_options()
      unsafe options.description = UnsafeMutablePointer(mutating: description)
      return unsafe worksheet_insert_chart_opt(sheet, UInt32(row), UInt16(column), made, &options)
    }
    try file.check(result)
  }
}
