/// The names under which files and directories of a machine are shown: each virtual path stands for a real one, and
/// what is below it for what is below that.
package struct VirtualPaths: Sendable, Equatable {
    /// Where a virtual path leads to.
    package struct Place: Sendable, Equatable {
        /// The real path of what is attached.
        package var root: String
        /// The names on the way from there, as they were given: also `.` and `..`.
        package var rest: [Substring]
    }

    private var realPaths = SortedMap<String, String>()
    /// The virtual paths that stand for a real one.
    private var virtualPaths = SortedMap<String, [String]>()

    package init() {}

    /// All virtual paths in order, with the real ones.
    package var attachments: [(virtualPath: String, realPath: String)] {
        realPaths.map { ($0.key, $0.value) }
    }

    /// Lets a virtual path stand for a real one, instead of what it may have stood for.
    package mutating func attach(_ realPath: String, as virtualPath: String) {
        let path = Self.cleaned(virtualPath)
        detach(path)
        realPaths[path] = realPath
        virtualPaths[realPath] = (virtualPaths[realPath] ?? []) + [path]
    }

    /// Lets a virtual path stand for nothing.
    package mutating func detach(_ virtualPath: String) {
        let path = Self.cleaned(virtualPath)
        guard let realPath = realPaths.removeValue(forKey: path) else { return }
        let rest = (virtualPaths[realPath] ?? []).filter { $0 != path }
        virtualPaths[realPath] = rest.isEmpty ? nil : rest
    }

    /// Detaches all virtual paths that stand for a directory that is gone, or for something in it.
    package mutating func detachAll(under realPath: String) {
        var gone = virtualPaths[realPath] ?? []
        let start = "\(realPath)/"
        for (_, paths) in virtualPaths.entries(from: start, while: { $0.utf8.starts(with: start.utf8) }) {
            gone += paths
        }
        for path in gone { detach(path) }
    }

    /// Where a path leads to: through the longest virtual path that it begins with; `nil` if there is none.
    package func place(of path: String) -> Place? {
        let names = Self.names(path)
        var prefix = Self.cleaned(path).utf8[...]
        for count in stride(from: names.count, to: 0, by: -1) {
            if let root = realPaths[String(Substring(prefix))] {
                return Place(root: root, rest: Array(names[count...]))
            }
            prefix = prefix.dropLast(names[count - 1].utf8.count)
            if prefix.last == Self.slash { prefix.removeLast() }
        }
        return nil
    }

    private static let slash = UInt8(ascii: "/")

    /// The path with one slash between two names and none at its end.
    private static func cleaned(_ path: String) -> String {
        let isAbsolute = withoutScheme(path).utf8.first == slash
        return (isAbsolute ? "/" : "") + names(path).joined(separator: "/")
    }

    /// The names between the slashes, which are bytes: what follows one may make it part of another character.
    private static func names(_ path: String) -> [Substring] {
        withoutScheme(path).utf8.split(separator: slash).map { Substring($0) }
    }

    private static func withoutScheme(_ path: String) -> Substring {
        let scheme = "file://"
        guard path.utf8.starts(with: scheme.utf8) else { return path[...] }
        return Substring(path.utf8.dropFirst(scheme.utf8.count))
    }
}
