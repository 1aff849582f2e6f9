import MesosHTTP

extension HTTPClient {
    /// A client that outwaits a machine on which many tests run at once.
    static var patient: HTTPClient {
        var limits = HTTPClientLimits()
        limits.connectTime = .seconds(600)
        limits.responseTime = .seconds(600)
        return HTTPClient(limits: limits)
    }
}
