package yiwang.sync.gateway;

import io.javalin.config.JavalinConfig;
import javax.net.ssl.SSLContext;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Lets requests in over TLS only. Whoever has a certificate shows it; supervisors and foreign upload clients have none. */
final class TlsDoor {

    private TlsDoor() { }

    static void open(JavalinConfig http, GatewayConfig config, SSLContext context) {
        http.jetty.addConnector((server, usual) -> {
            SslContextFactory.Server tls = new SslContextFactory.Server();
            tls.setSslContext(context);
            tls.setWantClientAuth(true);
            tls.setIncludeProtocols("TLSv1.3", "TLSv1.2");
            HttpConfiguration secure = new HttpConfiguration(usual);
            secure.addCustomizer(new SecureRequestCustomizer(false));
            ServerConnector connector = new ServerConnector(server, tls, new HttpConnectionFactory(secure));
            connector.setHost(config.host());
            connector.setPort(config.port());
            connector.setIdleTimeout(GatewayServer.IDLE_MILLIS);
            return connector;
        });
    }
}
