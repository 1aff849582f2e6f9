import MesosIO
package import MesosWire

/// What the running program is.
package enum BuildInformation {
    /// When the program's file was made, in seconds since 1970: a package does not know when it was built.
    private static let buildSeconds = MachineReading.programModificationSeconds ?? 0

    /// The program as endpoints tell of it.
    package static func versionInfo(version: String) -> V1.VersionInfo {
        V1.VersionInfo(
            version: version, buildDate: MachineReading.date(ofSeconds: buildSeconds),
            buildTime: Double(buildSeconds), buildUser: "mesoskit")
    }
}
