/// How many bytes a value takes inside another one.
struct Layout {
    var size: Int
    var alignment: Int
    /// Whether an optional finds room for `nil` inside the value.
    var hasSpareValues: Bool

    static let empty = Layout(size: 0, alignment: 1, hasSpareValues: false)
    static let byte = Layout(size: 1, alignment: 1, hasSpareValues: true)
    static let reference = Layout(size: 8, alignment: 8, hasSpareValues: true)
    static let text = Layout(size: 16, alignment: 8, hasSpareValues: true)
    /// A `SortedMap`: an array and a count.
    static let map = Layout(size: 16, alignment: 8, hasSpareValues: true)

    var optional: Layout {
        hasSpareValues ? self : Layout(size: size + 1, alignment: alignment, hasSpareValues: false)
    }

    /// Lays a value behind this one.
    mutating func append(_ next: Layout) {
        let start = (size + next.alignment - 1) / next.alignment * next.alignment
        size = start + next.size
        alignment = max(alignment, next.alignment)
        hasSpareValues = hasSpareValues || next.hasSpareValues
    }
}

extension Scalar {
    var layout: Layout {
        switch self {
        case .string: .text
        case .bytes: .reference
        case .bool: .byte
        case .double, .int64, .uint64: Layout(size: 8, alignment: 8, hasSpareValues: false)
        case .int32, .uint32: Layout(size: 4, alignment: 4, hasSpareValues: false)
        }
    }
}
