import MesosWire

/// A file as `/files/browse` shows it: members in the order of their names, and the mode as `ls -l` has it.
struct FileModel: JSONWritable {
    private let file: V1.FileInfo

    init(_ file: V1.FileInfo) {
        self.file = file
    }

    func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("gid", file.groupID ?? "")
            json.field("mode", mode)
            json.field("mtime", Double(file.modificationTime?.nanoseconds ?? 0) / 1e9)
            json.field("nlink", Int64(file.linkCount ?? 0))
            json.field("path", file.path)
            json.field("size", file.size ?? 0)
            json.field("uid", file.userID ?? "")
        }
    }

    private var mode: String {
        let mode = file.mode ?? 0
        var text = Self.kind(mode)
        for (index, letter) in "rwxrwxrwx".enumerated() {
            text += mode & (0o400 >> UInt32(index)) == 0 ? "-" : String(letter)
        }
        return text
    }

    /// The letter for what stat(2) says in the upper bits of a mode.
    private static func kind(_ mode: UInt32) -> String {
        switch mode & 0o170000 {
        case 0o040000: "d"
        case 0o020000: "c"
        case 0o060000: "b"
        case 0o010000: "p"
        case 0o120000: "l"
        case 0o140000: "s"
        default: "-"
        }
    }
}
