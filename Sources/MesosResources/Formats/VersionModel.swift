package import MesosWire

/// What a program is and who has built it, as the older endpoints of masters and agents show it.
package struct VersionModel: JSONWritable {
    private let version: V1.VersionInfo

    package init(_ version: V1.VersionInfo) {
        self.version = version
    }

    /// Writes the body of `/version`, the names in their order.
    package func writeJSON(to writer: inout JSONWriter) {
        writer.object { json in
            json.field("build_date", version.buildDate ?? "")
            json.field("build_time", version.buildTime ?? 0)
            json.field("build_user", version.buildUser ?? "")
            json.field("git_branch", version.gitBranch)
            json.field("git_sha", version.gitSHA)
            json.field("git_tag", version.gitTag)
            json.field("version", version.version)
        }
    }

    /// Writes the fields with which `/state` begins.
    package func writeStateFields(to json: inout JSONWriter) {
        json.field("version", version.version)
        json.field("git_sha", version.gitSHA)
        json.field("git_branch", version.gitBranch)
        json.field("git_tag", version.gitTag)
        json.field("build_date", version.buildDate ?? "")
        json.field("build_time", version.buildTime ?? 0)
        json.field("build_user", version.buildUser ?? "")
    }
}
