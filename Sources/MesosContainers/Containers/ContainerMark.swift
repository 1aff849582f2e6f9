/// The variable by which all processes of a container are known, whatever session or parent they have moved to:
/// `MESOSKIT_CONTAINER=<cluster token>/<container id>`.
package enum ContainerMark {
    package static let variable = "MESOSKIT_CONTAINER"

    /// The variable's value for one container.
    package static func value(token: String, container: String) -> String {
        "\(token)/\(container)"
    }
}
